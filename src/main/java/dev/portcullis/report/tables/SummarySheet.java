package dev.portcullis.report.tables;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.Verdict;
import dev.portcullis.control.Severity;
import dev.portcullis.control.SubjectType;
import dev.portcullis.report.words.Sentences;
import java.util.Locale;

/** What the run comes to, and what that rests on. */
final class SummarySheet {
    private SummarySheet() {}

    static void write(Assessment assessment, Sheets sheets) {
        var sentences = new Sentences(assessment);
        var snapshot = assessment.snapshot();
        sheets.table("Summary", "what", "value");
        sheets.row("organisation", sentences.organisation());
        sheets.row("portals", sentences.portals());
        sheets.row("verdict", assessment.verdict());
        sheets.row("in words", sentences.verdict());
        sheets.row("exit code", Long.valueOf(assessment.exitCode()));
        sheets.row("fail on", assessment.judgement().failOnWord());
        sheets.row("judged as of", assessment.judgement().asOf());
        sheets.row("snapshot collected", snapshot.header().collectedAt());
        sheets.row("snapshot source", snapshot.header().source());
        sheets.row("snapshot SHA-256", snapshot.sha256());
        sheets.row("snapshot sealed", Sheets.said(snapshot.sealed()));
        counts(assessment, sheets);
        assessment.packs().forEach(pack -> sheets.row("rule pack", pack.name() + " " + pack.version()));
        sheets.row("tool", "portcullis " + assessment.toolVersion());
        if (assessment.pseudonymized()) {
            sheets.row("people", Sentences.PSEUDONYMS);
        }
        assessment.notes().forEach(note -> sheets.row("note", note));
    }

    private static void counts(Assessment assessment, Sheets sheets) {
        for (Severity severity : Severity.values()) {
            sheets.row("open findings, " + severity.word(), assessment.open().getOrDefault(severity, 0L));
        }
        sheets.row("waived findings", assessment.waivedFindings());
        for (Verdict verdict : Verdict.values()) {
            String word = verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            sheets.row("controls, " + word, assessment.count(verdict));
        }
        for (SubjectType type : SubjectType.values()) {
            sheets.row("looked at: " + type.plural(), assessment.subjects().getOrDefault(type, 0L));
        }
    }
}
