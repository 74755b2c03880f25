package dev.portcullis.features.steps;

import dev.portcullis.assess.RunVerdict;
import dev.portcullis.assess.Verdict;
import dev.portcullis.evaluate.Evidence;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.features.Judged;
import dev.portcullis.features.Unmet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Compares what an example expects of a control with what became of it. */
final class Expected {
    private Expected() {}

    static void verdict(Judged judged, String control, Verdict expected) {
        Verdict actual = judged.result(control).verdict();
        if (actual != expected) {
            throw new Unmet(control + " was expected to " + toBe(expected) + ", but " + is(actual) + "; "
                    + because(judged, control));
        }
    }

    static void subjects(Judged judged, String control, List<String> expected) {
        List<String> actual = judged.findings(control).stream()
                .map(finding -> finding.subject().label())
                .toList();
        if (!sorted(actual).equals(sorted(expected))) {
            throw new Unmet(
                    control + " was expected to fail for " + quoted(expected) + ", but fails for " + quoted(actual));
        }
    }

    static void reason(Judged judged, String control, String expected) {
        String actual = judged.result(control).reason();
        if (!Objects.equals(actual, expected)) {
            throw new Unmet(control + " was expected to give the reason '" + expected + "', but gives "
                    + (actual == null ? "none" : "'" + actual + "'"));
        }
    }

    static void notAssessed(Judged judged, String control, long expected) {
        long actual = judged.result(control).notAssessed();
        if (actual != expected) {
            throw new Unmet(control + " was expected to leave " + expected + " unjudged, but leaves " + actual);
        }
    }

    static void attested(Judged judged, String control, long expected) {
        long actual = judged.result(control).attested();
        if (actual != expected) {
            throw new Unmet(control + " was expected to count " + expected + " as attested, but counts " + actual);
        }
    }

    static void run(Judged judged, RunVerdict expected) {
        RunVerdict actual = judged.assessment().verdict();
        if (actual != expected) {
            throw new Unmet("the run was expected to be " + expected + ", but is " + actual);
        }
    }

    static void judges(Judged judged, String control, long expected) {
        long actual = judged.result(control).assessed();
        if (actual != expected) {
            throw new Unmet(control + " was expected to judge " + expected + ", but judges " + actual);
        }
    }

    static void message(Judged judged, String control, String words) {
        if (judged.findings(control).stream()
                .noneMatch(finding -> finding.message().contains(words))) {
            throw new Unmet(
                    "no finding of " + control + " was seen that says '" + words + "'; " + because(judged, control));
        }
    }

    static void evidence(Judged judged, String control, List<Evidence> expected) {
        List<Finding> findings = judged.findings(control);
        if (findings.size() != 1) {
            throw new Unmet(control + " was expected to have one finding, but has " + findings.size());
        }
        List<Evidence> actual = findings.get(0).evidence();
        if (!actual.equals(expected)) {
            throw new Unmet(
                    control + " was expected to give the evidence " + shown(expected) + ", but gives " + shown(actual));
        }
    }

    static void note(Judged judged, String expected) {
        List<String> notes = judged.assessment().evaluation().notes();
        if (!notes.contains(expected)) {
            throw new Unmet("the report was expected to note '" + expected + "', but notes " + quoted(notes));
        }
    }

    static void noNotes(Judged judged) {
        List<String> notes = judged.assessment().evaluation().notes();
        if (!notes.isEmpty()) {
            throw new Unmet("the report was expected to have no notes, but notes " + quoted(notes));
        }
    }

    private static String toBe(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "pass";
            case FAIL -> "fail";
            case WAIVED -> "be waived";
            case NOT_APPLICABLE -> "not apply";
            case NOT_ASSESSED -> "be not assessed";
        };
    }

    private static String is(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "passes";
            case FAIL -> "fails";
            case WAIVED -> "is waived";
            case NOT_APPLICABLE -> "does not apply";
            case NOT_ASSESSED -> "is not assessed";
        };
    }

    private static String because(Judged judged, String control) {
        List<Finding> findings = judged.findings(control);
        String reason = judged.result(control).reason();
        if (findings.isEmpty()) {
            return reason == null ? "it has no findings" : "the reason given is '" + reason + "'";
        }
        return "findings: " + findings.stream().map(Finding::message).collect(Collectors.joining(" | "));
    }

    private static String shown(List<Evidence> evidence) {
        return evidence.stream()
                .map(one -> one.what() + ": " + one.observed() + ", expected " + one.expected())
                .collect(Collectors.joining("; ", "[", "]"));
    }

    private static String quoted(List<String> labels) {
        return labels.isEmpty() ? "nothing" : labels.stream().collect(Collectors.joining("', '", "'", "'"));
    }

    private static List<String> sorted(List<String> texts) {
        return texts.stream().sorted().toList();
    }
}
