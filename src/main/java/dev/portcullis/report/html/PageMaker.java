package dev.portcullis.report.html;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.ControlResult;
import dev.portcullis.assess.CoverageLine;
import dev.portcullis.assess.Verdict;
import dev.portcullis.control.Severity;
import dev.portcullis.report.html.access.AccessRows;
import dev.portcullis.report.html.access.PeopleSection;
import dev.portcullis.report.html.findings.FindingGroups;
import dev.portcullis.report.html.findings.FindingsSection;
import dev.portcullis.report.html.part.Anchors;
import dev.portcullis.report.html.part.Link;
import dev.portcullis.report.html.requirements.RequirementRows;
import dev.portcullis.report.words.Counts;
import dev.portcullis.report.words.Plain;
import dev.portcullis.report.words.Sentences;
import dev.portcullis.snapshot.Coverage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns an assessment into what the page shows. */
final class PageMaker {
    private static final int MOST_FIRST_THINGS = 5;

    private final Assessment assessment;
    private final Sentences sentences;
    private final ScopeNames scopes;
    private final Set<String> failed;

    private PageMaker(Assessment assessment) {
        this.assessment = assessment;
        this.sentences = new Sentences(assessment);
        this.scopes = new ScopeNames(assessment.snapshot());
        this.failed = assessment.results().stream()
                .filter(result -> result.failed() + result.waived() > 0)
                .map(result -> result.control().id())
                .collect(Collectors.toSet());
    }

    static Page page(Assessment assessment) {
        return new PageMaker(assessment).page();
    }

    private Page page() {
        FindingsSection found = FindingGroups.of(assessment);
        return new Page(
                cover(),
                tiles(),
                shares(),
                first(found),
                AccessRows.of(assessment),
                found,
                assessment.coverage().stream()
                        .filter(line -> !line.coverage().collected())
                        .map(this::coverage)
                        .toList(),
                assessment.results().stream()
                        .filter(result -> result.incomplete() || result.verdict() == Verdict.NOT_ASSESSED)
                        .map(this::control)
                        .toList(),
                RequirementRows.of(assessment),
                PeopleSection.of(assessment),
                assessment.results().stream().map(this::control).toList(),
                assessment.coverage().stream().map(this::coverage).toList(),
                assessment.notes(),
                new SignedRows(this::anchor).of(assessment),
                new Settings(assessment).run());
    }

    private Page.Cover cover() {
        return new Page.Cover(
                sentences.organisation(),
                sentences.portals(),
                moment(assessment.judgement().asOf()),
                moment(assessment.snapshot().header().collectedAt()),
                assessment.verdict(),
                sentences.verdict(),
                sentences.basis(),
                assessment.snapshot().sealed(),
                assessment.pseudonymized() ? Sentences.PSEUDONYMS : "");
    }

    private static Page.Moment moment(Instant instant) {
        return new Page.Moment(Counts.moment(instant), instant.toString());
    }

    private List<Page.Tile> tiles() {
        var tiles = new ArrayList<Page.Tile>();
        for (Severity severity : Severity.values()) {
            long count = assessment.open().getOrDefault(severity, 0L);
            tiles.add(new Page.Tile(
                    severity.word(),
                    severity.word(),
                    Counts.number(count),
                    count == 1 ? "open finding" : "open findings",
                    count == 0));
        }
        long unassessed = assessment.count(Verdict.NOT_ASSESSED);
        long partly = sentences.assessedInPart();
        String caption = (unassessed == 1 ? "control" : "controls")
                + (partly == 0 ? "" : ", and " + Counts.number(partly) + " in part");
        tiles.add(new Page.Tile(
                "unassessed", "not assessed", Counts.number(unassessed), caption, unassessed + partly == 0));
        return tiles;
    }

    private List<Page.FirstThing> first(FindingsSection found) {
        return found.groups().stream()
                .filter(group -> group.open() > 0)
                .limit(MOST_FIRST_THINGS)
                .map(group -> new Page.FirstThing(
                        new Link(group.id(), group.anchor()),
                        group.severity(),
                        group.title(),
                        Counts.of(group.open(), "open finding", "open findings")
                                + (group.reach().isEmpty() ? "" : "; " + group.reach())))
                .toList();
    }

    private List<Page.Share> shares() {
        var shares = new ArrayList<Page.Share>();
        long before = 0;
        long all = Math.max(1, assessment.results().size());
        for (Verdict verdict :
                List.of(Verdict.FAIL, Verdict.NOT_ASSESSED, Verdict.WAIVED, Verdict.PASS, Verdict.NOT_APPLICABLE)) {
            long count = assessment.count(verdict);
            long start = before * 1000 / all;
            before += count;
            shares.add(new Page.Share(verdict, Counts.number(count), start, before * 1000 / all - start));
        }
        return shares;
    }

    private Page.ControlRow control(ControlResult result) {
        return new Page.ControlRow(
                result.control().id(),
                anchor(result.control().id()),
                result.control().title(),
                result.control().severity(),
                result.verdict(),
                extent(result),
                Counts.number(result.assessed()),
                Counts.number(result.passed()),
                Counts.number(result.failed()),
                Counts.number(result.waived()),
                result.attested() == 0 ? "" : Counts.number(result.attested()),
                Counts.number(result.notAssessed()),
                result.reason() == null ? "" : result.reason());
    }

    private static String extent(ControlResult result) {
        if (result.assessed() == 0) {
            return "Not at all";
        }
        String rest = result.notAssessed() == 0 ? "there may be others" : Counts.number(result.notAssessed()) + " not";
        return "In part: " + Counts.number(result.assessed()) + " assessed, " + rest;
    }

    private Page.CoverageRow coverage(CoverageLine line) {
        Coverage coverage = line.coverage();
        Long count = coverage.count();
        return new Page.CoverageRow(
                ScopeNames.resource(coverage),
                scopes.scope(coverage),
                ScopeNames.state(coverage),
                count == null ? "–" : Counts.number(count),
                message(coverage),
                ScopeNames.permission(coverage),
                line.consequence().stream().map(id -> new Link(id, anchor(id))).toList());
    }

    private static String message(Coverage coverage) {
        var codes = new ArrayList<String>();
        if (coverage.code() != null) {
            codes.add(Plain.name(coverage.code()));
        }
        if (coverage.http() != null) {
            codes.add("HTTP " + coverage.http());
        }
        String message = coverage.message() == null ? "" : coverage.message();
        String code = codes.isEmpty() ? "" : "(" + String.join(", ", codes) + ")";
        return message.isEmpty() || code.isEmpty() ? message + code : message + " " + code;
    }

    private String anchor(String control) {
        return failed.contains(control) ? Anchors.of(control) : "";
    }
}
