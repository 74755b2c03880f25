package dev.portcullis.cli.rules;

import dev.portcullis.cli.option.ConfigOption;
import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.option.Version;
import dev.portcullis.cli.run.RuleSource;
import dev.portcullis.cli.scaffold.NewFiles;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.ExitCode;
import dev.portcullis.report.handbook.Handbook;
import dev.portcullis.report.handbook.HandbookFormat;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code portcullis rules docs}. */
@Command(
        name = "docs",
        description = {
            "Writes a handbook of the controls: what each asks for, why, and what to do about it, with an index by the",
            "requirements of the frameworks, those without evidence included."
        },
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the handbook was written", "1:internal error", "2:wrong usage, or a mistake in a rule file"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  portcullis rules docs --output handbook",
            "  portcullis rules docs --output handbook --rules our-rules --format html"
        })
final class DocsCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            required = true,
            description = "The folder to write to; a handbook that is there is replaced page by page.")
    private Path output = Path.of("handbook");

    @Option(names = "--rules", paramLabel = "DIR", description = "A further folder of rule files; repeatable.")
    private List<Path> rules = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            description = "markdown or html; repeatable or a comma list (default: markdown,html).")
    private List<String> formats = List.of("markdown", "html");

    @Mixin
    private ConfigOption config = new ConfigOption();

    DocsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Set<HandbookFormat> wanted = formats();
        List<Path> added = rules.isEmpty() ? config.read().rules().orElse(List.of()) : rules;
        Map<String, String> pages =
                Handbook.of(RuleSource.read(added), Version.number()).pages(wanted);
        Map<Path, String> files = new TreeMap<>();
        pages.forEach((name, text) -> files.put(output.resolve(name), text));
        NewFiles.write(files);
        pages.keySet().stream()
                .filter(name -> name.startsWith("index."))
                .forEach(name ->
                        console.out().println(Console.clean(output.resolve(name).toString())));
        console.out().println(String.format(Locale.ROOT, "%d pages", pages.size()));
        return ExitCode.COMPLIANT;
    }

    private Set<HandbookFormat> formats() throws UsageException {
        Set<HandbookFormat> wanted = EnumSet.noneOf(HandbookFormat.class);
        for (String word : formats) {
            wanted.add(HandbookFormat.of(word.strip())
                    .orElseThrow(() -> new UsageException(
                            "--format is '" + Console.clean(word) + "', expected markdown or html.")));
        }
        return wanted;
    }
}
