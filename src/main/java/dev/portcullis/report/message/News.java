package dev.portcullis.report.message;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.Verdict;
import dev.portcullis.control.Severity;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.report.words.Counts;
import dev.portcullis.report.words.Plain;
import dev.portcullis.report.words.Sentences;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message says of a run, whatever the channel: one line, one sentence, and the worst findings. Every text is
 * harmless to look at and bounded in length; none is escaped.
 *
 * @param headline verdict and organisation
 * @param sentence what it comes to
 * @param basis what it rests on
 * @param worst the worst open findings, at most {@value #MOST}
 * @param more how many of them there are, where not all are shown; else null
 * @param notAssessed how many controls came to no verdict, as a sentence; null when none
 * @param link the report, or null
 */
public record News(
        String headline,
        String sentence,
        String basis,
        List<Line> worst,
        @Nullable String more,
        @Nullable String notAssessed,
        @Nullable URI link) {
    private static final int MOST = 10;

    /** A finding in one line. */
    public record Line(Severity severity, String control, String message) {
        /** The line as text. */
        public String text() {
            return severity.word() + "  " + control + "  " + message;
        }
    }

    static News of(Assessment assessment, @Nullable URI link) {
        var sentences = new Sentences(assessment);
        List<Line> worst = worst(assessment);
        long open = assessment.openFindings();
        return new News(
                assessment.verdict() + ": " + Plain.name(sentences.organisation()) + ", as of "
                        + Counts.moment(assessment.judgement().asOf()),
                Plain.sentence(sentences.verdict()),
                Plain.sentence(sentences.basis()),
                worst,
                open > worst.size()
                        ? "First " + worst.size() + " of " + Counts.of(open, "open finding", "open findings") + "."
                        : null,
                notAssessed(assessment),
                link);
    }

    private static List<Line> worst(Assessment assessment) {
        var worst = new ArrayList<Line>();
        assessment.findings(finding -> {
            if (worst.size() < MOST && assessment.waiver(finding) == null) {
                worst.add(line(finding));
            }
        });
        return worst;
    }

    private static Line line(Finding finding) {
        return new Line(finding.severity(), finding.control(), Plain.name(finding.message()));
    }

    private static @Nullable String notAssessed(Assessment assessment) {
        long count = assessment.count(Verdict.NOT_ASSESSED);
        return count == 0
                ? null
                : Counts.of(count, "control was not assessed", "controls were not assessed") + "; the report says why.";
    }
}
