package dev.portcullis.cli.rules;

import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.ExitCode;
import dev.portcullis.evaluate.facts.Fact;
import dev.portcullis.evaluate.facts.FactCatalogue;
import dev.portcullis.evaluate.facts.Property;
import dev.portcullis.report.catalogue.FactsJson;
import dev.portcullis.spelling.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code portcullis rules facts}. */
@Command(
        name = "facts",
        description =
                "Shows every fact and property a rule may use: its type, its meaning and the API field it comes from.",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:shown", "1:internal error", "2:wrong usage, or there is no such fact"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  portcullis rules facts",
            "  portcullis rules facts GrantedModule",
            "  portcullis rules facts --format json"
        })
final class FactsCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "Show this fact only.")
    private @Nullable String name;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TABLE;

    /** How the facts are shown. */
    enum Format {
        TABLE,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    FactsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        List<Fact> facts = wanted();
        if (format == Format.JSON) {
            console.out().print(FactsJson.write(facts));
        } else {
            facts.forEach(this::show);
        }
        console.out().flush();
        return ExitCode.COMPLIANT;
    }

    private List<Fact> wanted() throws UsageException {
        if (name == null) {
            return FactCatalogue.facts();
        }
        Fact fact = FactCatalogue.named(name).orElse(null);
        if (fact == null) {
            String hint = Nearest.hint(name, FactCatalogue.names());
            throw new UsageException("there is no fact '" + Console.clean(name) + "'"
                    + (hint.isEmpty() ? "; 'portcullis rules facts' shows those there are." : hint));
        }
        return List.of(fact);
    }

    private void show(Fact fact) {
        String subject = fact.subject() == null
                ? ""
                : "; reported by controls of subject " + fact.subject().word();
        console.out()
                .println(fact.name() + ": " + fact.meaning()
                        + (fact.part() ? "; reached through other facts" : subject));
        console.out().println("  import " + fact.importName());
        if (!fact.from().isEmpty()) {
            console.out().println("  from " + fact.from());
        }
        TextTable table = TextTable.forColumns(
                picocli.CommandLine.Help.defaultColorScheme(console.ansi()),
                new Column(34, 4, Column.Overflow.SPAN),
                new Column(28, 1, Column.Overflow.WRAP),
                new Column(60, 1, Column.Overflow.WRAP),
                new Column(46, 1, Column.Overflow.WRAP));
        for (Property property : fact.properties()) {
            table.addRowValues(property.form(), property.typeInWords(), property.meaning(), property.from());
        }
        console.out().println(table);
    }
}
