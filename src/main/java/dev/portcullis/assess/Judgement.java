package dev.portcullis.assess;

import dev.portcullis.control.Parameter;
import dev.portcullis.control.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the verdict rests on besides snapshot and rules.
 *
 * @param failOn the least severity of an open finding that makes CI fail; null means never
 */
public record Judgement(Instant asOf, @Nullable Severity failOn, List<Parameter> parameters) {

    /** The word of the command line. */
    public String failOnWord() {
        return failOn == null ? "never" : failOn.word();
    }
}
