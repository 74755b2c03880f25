package dev.portcullis.cli.terminal;

import dev.portcullis.report.catalogue.Explanation;
import dev.portcullis.report.catalogue.Explanation.Example;
import dev.portcullis.report.catalogue.Explanation.FactSeen;
import dev.portcullis.report.catalogue.Explanation.Limit;
import dev.portcullis.report.catalogue.Explanation.Reference;
import dev.portcullis.report.catalogue.Explanation.Treatment;
import dev.portcullis.report.catalogue.ListedControl;
import dev.portcullis.report.catalogue.ListedControl.ParameterInForce;
import dev.portcullis.report.catalogue.Needs;
import dev.portcullis.report.words.Frameworks;
import dev.portcullis.report.words.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** One control in full, for people to read. */
public final class ExplanationPage {
    private static final int WIDTH = 110;
    private static final int LONGEST_LABEL = 40;

    private final Console console;
    private final Explanation explanation;
    private final ListedControl control;

    public ExplanationPage(Console console, Explanation explanation) {
        this.console = console;
        this.explanation = explanation;
        this.control = explanation.control();
    }

    /** A line of a section; a text too long for it goes on below itself. */
    private record Row(String label, String text) {}

    public void print() {
        console.result("@|bold " + Console.clean(control.id()) + "|@  " + Console.clean(control.title()));
        rows(meaning());
        section("Rationale", List.of(new Row("", explanation.rationale())));
        section("Remediation", List.of(new Row("", explanation.remediation())));
        section("Parameters", parameters());
        section(
                "Frameworks",
                explanation.references().stream().map(ExplanationPage::row).toList());
        section("Looks at", facts());
        heading("Rules");
        explanation.rules().lines().forEach(rule -> line(("  " + rule.replace("\t", "    ")).stripTrailing()));
        section("Examples", examples());
        console.out().flush();
    }

    private List<Row> meaning() {
        var rows = new ArrayList<Row>();
        rows.add(new Row("Severity", control.severity()));
        rows.add(new Row("Subject", control.subject().replace('-', ' ')));
        rows.add(new Row("Needs", control.needs().stream().map(Needs::words).collect(Collectors.joining(", "))));
        if (explanation.byHand()) {
            rows.add(new Row("By hand", "no API shows it: an attestation answers it"));
        }
        if (explanation.mendedBy() != null) {
            rows.add(new Row("Mended by", explanation.mendedBy().replace('-', ' ') + ", through Zoho's API"));
        }
        explanation.treatment().forEach(treatment -> rows.add(row(treatment)));
        rows.add(new Row("Rule file", control.file() + ", of the pack " + control.pack()));
        return rows;
    }

    private static Row row(Treatment treatment) {
        String value = treatment.name().equals("severity")
                ? "severity " + treatment.value() + " in place of " + treatment.inRuleFile()
                : Boolean.TRUE.equals(treatment.value()) ? "switched on" : "switched off";
        return new Row("Set", value + " in " + treatment.origin() + ": " + treatment.reason());
    }

    private List<Row> parameters() {
        var rows = new ArrayList<Row>();
        for (ParameterInForce parameter : control.parameters()) {
            boolean usual = parameter.origin().equals("default");
            rows.add(new Row(
                    parameter.name(),
                    Plain.value(parameter.value()) + " ("
                            + (usual
                                    ? "the default"
                                    : "set in " + parameter.origin() + "; the default is "
                                            + Plain.value(parameter.usual()))
                            + "; " + parameter.type() + (parameter.range().isEmpty() ? "" : ", " + parameter.range())
                            + ")"));
            rows.add(new Row("", parameter.description()));
        }
        return rows;
    }

    private static Row row(Reference reference) {
        String title = reference.title().isEmpty() ? "" : " " + reference.title();
        String limits = reference.limits().stream().map(ExplanationPage::words).collect(Collectors.joining("; "));
        return new Row(
                Frameworks.name(reference.framework()),
                reference.requirement() + title + (limits.isEmpty() ? "" : ", as long as " + limits));
    }

    private static String words(Limit limit) {
        return limit.parameter() + " is " + limit.range() + " (it is " + limit.value()
                + (limit.holds() ? ", so it holds)" : ", so it does not hold)");
    }

    private List<Row> facts() {
        var rows = new ArrayList<Row>();
        for (FactSeen fact : explanation.facts()) {
            rows.add(new Row(fact.name(), fact.meaning()));
            fact.properties()
                    .forEach(property -> rows.add(
                            new Row("  " + property.name(), property.meaning() + " (" + property.type() + ")")));
        }
        return rows;
    }

    private List<Row> examples() {
        return explanation.examples().stream().map(ExplanationPage::row).toList();
    }

    private static Row row(Example example) {
        return new Row(
                example.file() + ":" + example.line(),
                example.name() + (example.count() == 1 ? "" : " (" + example.count() + " examples)"));
    }

    private void section(String name, List<Row> rows) {
        heading(name);
        rows(rows.isEmpty() ? List.of(new Row("", "none")) : rows);
    }

    private void heading(String name) {
        console.out().println();
        console.result("@|bold " + name + "|@");
    }

    private void rows(List<Row> rows) {
        int label = Math.min(
                LONGEST_LABEL,
                rows.stream().mapToInt(row -> row.label().length()).max().orElse(0));
        TextTable table = TextTable.forColumns(
                Help.defaultColorScheme(Help.Ansi.OFF),
                new Column(label + 2, label == 0 ? 0 : 2, Column.Overflow.SPAN),
                new Column(WIDTH - label - 2, label == 0 ? 0 : 2, Column.Overflow.WRAP));
        table.indentWrappedLines = 0;
        for (Row row : rows) {
            String name = row.label();
            for (String paragraph : row.text().lines().toList()) {
                table.addRowValues(plain(name), plain(paragraph));
                name = "";
            }
        }
        console.out().print(table);
    }

    /** Of any length, and without picocli's markup. */
    private static String plain(String text) {
        return Console.harmless(text).replace("@|", "@ |").replace("|@", "| @");
    }

    private void line(String text) {
        console.out().println(Console.harmless(text));
    }
}
