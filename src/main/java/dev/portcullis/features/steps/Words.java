package dev.portcullis.features.steps;

import dev.portcullis.assess.Verdict;
import dev.portcullis.features.crm.Row;
import io.cucumber.java.ParameterType;
import java.time.Instant;

/** The single words that steps share. */
public final class Words {
    @ParameterType("[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+")
    @Explained(
            value = "The id of a control: capitals and digits, in parts with hyphens between them.",
            example = "USR-01")
    public String control(String id) {
        return id;
    }

    /** A day, which stands for its first moment in UTC, or an instant. */
    @ParameterType("\\d{4}-\\d\\d-\\d\\d(?:T[0-9:]+Z)?")
    @Explained(
            value = "A day, which stands for its first moment in UTC, or an instant.",
            example = "2026-11-30T08:00:00Z")
    public Instant moment(String word) {
        return Row.moment(word);
    }

    /** How a resource fared that was not collected whole. */
    @ParameterType("refused|cut short|never asked for|not collected")
    @Explained(value = "How something fared that was not collected whole.", example = "cut short")
    public String state(String word) {
        return switch (word) {
            case "cut short" -> "partial";
            case "never asked for" -> "skipped";
            case "not collected" -> "failed";
            default -> word;
        };
    }

    @ParameterType("passes|fails|does not apply|is not assessed")
    @Explained(value = "What became of a control.", example = "passes")
    public Verdict verdict(String word) {
        return switch (word) {
            case "passes" -> Verdict.PASS;
            case "fails" -> Verdict.FAIL;
            case "does not apply" -> Verdict.NOT_APPLICABLE;
            default -> Verdict.NOT_ASSESSED;
        };
    }
}
