package dev.portcullis.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What one rule said of one subject. */
record Report(Kind kind, String text, List<Evidence> evidence) {
    /** The first one outweighs the others. */
    enum Kind {
        FAIL,
        NOT_ASSESSED,
        NOT_APPLICABLE
    }

    private static final Comparator<Report> ORDER =
            Comparator.comparing(Report::kind).thenComparing(Report::text);

    /** The engine fires rules in an order of its own, which must not show. */
    private static final Comparator<Evidence> EVIDENCE_ORDER = Comparator.comparing(Evidence::what)
            .thenComparing(Evidence::observed)
            .thenComparing(Evidence::expected);

    Report(Kind kind, String text, Evidence... evidence) {
        this(kind, text, List.of(evidence));
    }

    /** Of two reports on one subject the graver stands; two of a kind add up their evidence, in a fixed order. */
    Report and(Report other) {
        boolean mine = ORDER.compare(this, other) <= 0;
        Report first = mine ? this : other;
        Report second = mine ? other : this;
        if (first.kind != second.kind) {
            return first;
        }
        return new Report(
                first.kind,
                first.text,
                Stream.concat(first.evidence.stream(), second.evidence.stream())
                        .distinct()
                        .sorted(EVIDENCE_ORDER)
                        .toList());
    }
}
