package dev.portcullis.control;

import org.jspecify.annotations.Nullable;

/**
 * How a user wants one control treated.
 *
 * @param enabled false switches it off; null leaves it as it is
 * @param severity the severity in place of the header's; null leaves it as it is
 * @param reason why, for the readers of the report
 */
public record ControlSetting(
        @Nullable Boolean enabled, @Nullable Severity severity, String reason) {}
