package dev.portcullis.cli.rules;

import dev.portcullis.cli.option.ConfigOption;
import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.option.Version;
import dev.portcullis.cli.scaffold.NewFiles;
import dev.portcullis.cli.scaffold.Skeleton;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code portcullis rules new}. */
@Command(
        name = "new",
        description = {
            "Writes a control that works and is yours to edit: its rule file, and a feature with examples that comply,",
            "that violate, and that nobody can tell. Nothing that exists is overwritten."
        },
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the files were written", "1:internal error", "2:wrong usage, or the id is taken"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  portcullis rules new ACME-01 --area modules --subject module",
            "  portcullis rules new ACME-02 --area people --subject person --severity high \\",
            "      --title \"Nobody of a competitor is active\" --rules our-rules"
        })
final class NewCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "ID", description = "The control's id for ever, such as ACME-01.")
    private String id = "";

    @Option(
            names = "--area",
            paramLabel = "AREA",
            required = true,
            description = "The folder of the rule file, such as modules.")
    private String area = "";

    @Option(
            names = "--subject",
            paramLabel = "SUBJECT",
            required = true,
            description = "What is judged: portal, user-type, module, field, user, person or credential.")
    private String subject = "";

    @Option(
            names = "--severity",
            paramLabel = "SEVERITY",
            defaultValue = "medium",
            description = "critical, high, medium or low (default: ${DEFAULT-VALUE}).")
    private String severity = "medium";

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            defaultValue = "Say here which state complies",
            description = "The compliant state in one sentence.")
    private String title = "";

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "The pack to write to (default: the first one that the configuration names, else our-rules).")
    private @Nullable Path rules;

    @Mixin
    private ConfigOption config = new ConfigOption();

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        var words = new NewControl(id, title, severity, subject, area);
        Skeleton skeleton = words.skeleton();
        TakenIds taken = TakenIds.of(config.read(), rules);
        taken.refuse(skeleton.id());
        Path pack = taken.pack();
        Map<Path, String> files = files(skeleton, pack);
        NewFiles.write(files);
        files.keySet().forEach(file -> console.out().println("Written: " + Console.clean(file.toString())));
        tellWhatNext(pack);
        return ExitCode.COMPLIANT;
    }

    private static Map<Path, String> files(Skeleton skeleton, Path pack) throws IOException, UsageException {
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(pack.resolve(skeleton.area()).resolve(skeleton.id() + ".drl"), skeleton.rule());
        files.put(pack.resolve("features").resolve(skeleton.id() + ".feature"), skeleton.feature());
        for (Path file : files.keySet()) {
            if (Files.exists(file)) {
                throw new UsageException("'" + Console.clean(file.toString())
                        + "' exists already and is not overwritten; choose another id, or remove the file.");
            }
        }
        Path description = pack.resolve("pack.yaml");
        if (Files.notExists(description)) {
            Path name = pack.toAbsolutePath().normalize().getFileName();
            files.put(description, Skeleton.pack(Console.clean(String.valueOf(name)), Version.number()));
        }
        return files;
    }

    private void tellWhatNext(Path pack) {
        String folder = Console.clean(pack.toString());
        console.out().println("It works as it stands. Put your own words, condition and examples in it, then:");
        console.out().println("  portcullis rules lint " + folder);
        console.out().println("  portcullis rules test " + folder + "/features --rules " + folder);
        console.out().println("  portcullis check --demo --rules " + folder);
    }
}
