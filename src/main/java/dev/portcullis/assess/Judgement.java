package dev.portcullis.assess;

import dev.portcullis.control.Parameter;
import dev.portcullis.control.Setting;
import dev.portcullis.control.Severity;
import dev.portcullis.input.signed.Waivers;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the verdict rests on besides snapshot and rules.
 *
 * @param settings what is in force for each control, and where it comes from
 * @param failOn the least severity of an open finding that makes CI fail; null means never
 */
public record Judgement(
        Instant asOf, @Nullable Severity failOn, List<Parameter> parameters, List<Setting> settings, Waivers waivers) {

    public Judgement(Instant asOf, @Nullable Severity failOn, List<Parameter> parameters, List<Setting> settings) {
        this(asOf, failOn, parameters, settings, Waivers.NONE);
    }

    public Judgement(Instant asOf, @Nullable Severity failOn, List<Parameter> parameters) {
        this(asOf, failOn, parameters, List.of());
    }

    /** The word of the command line. */
    public String failOnWord() {
        return failOn == null ? "never" : failOn.word();
    }
}
