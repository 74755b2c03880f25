package dev.portcullis.report.words;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.ControlResult;
import dev.portcullis.assess.Verdict;
import dev.portcullis.control.Severity;
import dev.portcullis.control.SubjectType;
import dev.portcullis.snapshot.Org;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.file.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the run comes to and what that rests on, in plain sentences. */
public final class Sentences {
    /** What readers must know of a report in which people have pseudonyms. */
    public static final String PSEUDONYMS = "Pseudonymized: names, e-mails and record ids of people are replaced by"
            + " pseudonyms, which are the same in every report made with the same key. Texts that officers wrote may"
            + " still name people whom the snapshot does not know.";

    private static final int MOST_PORTALS = 20;

    private final Assessment assessment;

    public Sentences(Assessment assessment) {
        this.assessment = assessment;
    }

    /** The verdict of the run in one sentence. */
    public String verdict() {
        String gaps = gaps();
        return findings() + "; " + (gaps.isEmpty() ? settled() : gaps) + byHand() + ".";
    }

    private String byHand() {
        long waiting = waiting();
        return waiting == 0
                ? ""
                : "; " + Counts.of(waiting, "by-hand control waits", "by-hand controls wait") + " for an attestation";
    }

    /** By-hand controls that nobody attested. */
    private long waiting() {
        return assessment.results().stream()
                .filter(result -> result.control().byHand() && result.verdict() == Verdict.NOT_ASSESSED)
                .count();
    }

    private String findings() {
        long open = assessment.openFindings();
        String waived = assessment.waivedFindings() == 0
                ? ""
                : ", and " + Counts.number(assessment.waivedFindings()) + " waived";
        if (open == 0) {
            return "No open findings" + waived;
        }
        var parts = new ArrayList<String>();
        for (Severity severity : Severity.values()) {
            long count = assessment.open().getOrDefault(severity, 0L);
            if (count > 0) {
                parts.add(Counts.number(count) + " " + severity.word());
            }
        }
        return Counts.of(open, "open finding", "open findings") + ": " + Counts.list(parts) + waived;
    }

    private String gaps() {
        long none = assessment.results().stream()
                .filter(result -> !result.control().byHand() && result.verdict() == Verdict.NOT_ASSESSED)
                .count();
        long some = assessedInPart();
        String all = Counts.of(assessment.results().size(), "control", "controls");
        if (none == 0) {
            return some == 0 ? "" : Counts.number(some) + " of " + all + " could be assessed only in part";
        }
        String more = some == 0 ? "" : ", and " + Counts.number(some) + " more only in part";
        return Counts.number(none) + " of " + all + " could not be assessed" + more;
    }

    private String settled() {
        long silent = assessment.count(Verdict.NOT_APPLICABLE);
        long judged = assessment.results().size() - silent - waiting();
        String applies = silent == 0 ? "" : " that " + (judged == 1 ? "applies" : "apply");
        if (judged == 0) {
            return "no control had anything to judge";
        }
        return judged == 1
                ? "the one control" + applies + " was fully assessed"
                : "all " + Counts.number(judged) + " controls" + applies + " were fully assessed";
    }

    /** Controls that found violations though some subjects could not be judged. */
    public long assessedInPart() {
        return assessment.results().stream()
                .filter(result -> result.verdict() != Verdict.NOT_ASSESSED)
                .filter(result -> !result.control().byHand())
                .filter(ControlResult::incomplete)
                .count();
    }

    public String basis() {
        Snapshot snapshot = assessment.snapshot();
        String packs = assessment.packs().stream()
                .map(pack -> Plain.name(pack.name()) + " " + Plain.name(pack.version()))
                .collect(Collectors.joining(" and "));
        return "Judged by " + Counts.of(assessment.results().size(), "control", "controls") + " (rules: " + packs
                + ") on " + (snapshot.sealed() ? "a sealed" : "an unsealed") + " snapshot of "
                + Plain.name(snapshot.header().source()) + ". " + lookedAt();
    }

    private String lookedAt() {
        var parts = new ArrayList<String>();
        for (SubjectType type : SubjectType.values()) {
            long count = assessment.subjects().getOrDefault(type, 0L);
            if (count > 0) {
                parts.add(Counts.of(count, type.word().replace('-', ' '), type.plural()));
            }
        }
        return parts.isEmpty() ? "There was nothing to look at." : "Looked at: " + Counts.list(parts) + ".";
    }

    public String organisation() {
        Org org = assessment.snapshot().org();
        return org == null || org.name() == null || org.name().isBlank() ? "Unknown organisation" : org.name();
    }

    public String portals() {
        List<Portal> portals = assessment.snapshot().portals();
        if (portals.isEmpty()) {
            return "none";
        }
        String names = portals.stream()
                .limit(MOST_PORTALS)
                .map(portal ->
                        Plain.name(portal.name()) + (Boolean.FALSE.equals(portal.active()) ? " (not active)" : ""))
                .collect(Collectors.joining(", "));
        int more = portals.size() - MOST_PORTALS;
        String rest = more > 0 ? " and " + Counts.number(more) + " more" : "";
        return names + rest + (assessment.snapshot().onlyPortals() == null ? "" : " (only these were judged)");
    }
}
