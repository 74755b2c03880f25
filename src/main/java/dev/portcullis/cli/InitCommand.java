package dev.portcullis.cli;

import dev.portcullis.cli.option.DataCenters;
import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.option.Version;
import dev.portcullis.cli.scaffold.CiPlatform;
import dev.portcullis.cli.scaffold.NewFiles;
import dev.portcullis.cli.scaffold.NextSteps;
import dev.portcullis.cli.scaffold.Origin;
import dev.portcullis.cli.scaffold.StartFiles;
import dev.portcullis.cli.scaffold.Surroundings;
import dev.portcullis.cli.scaffold.Surroundings.Platforms;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.ExitCode;
import dev.portcullis.fetch.setup.DataCenter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code portcullis init}. */
@Command(
        name = "init",
        description = {
            "Writes what a scheduled audit needs: the files it reads and the job that runs it.",
            "That is portcullis.yaml, waivers.yaml, attestations.yaml, all with comments, and a job for GitHub Actions",
            "or GitLab CI. It asks nothing: where the job runs is told by the git remote, the data",
            "center by ZOHO_DATA_CENTER or ZOHO_ACCOUNTS_URL. A file that exists is kept, and said to be."
        },
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every file is there now", "1:internal error", "2:wrong usage, or a file could not be written"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  portcullis init", "  portcullis init --ci gitlab --data-center eu --output audit"})
final class InitCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--ci",
            paramLabel = "NAME",
            description =
                    "github, gitlab, both or none (default: what the git remote or the files here tell, else both).")
    private @Nullable String ci;

    @Option(
            names = "--data-center",
            paramLabel = "NAME",
            description = "com, eu, in, au, jp, cn, ca, sa or uk (default: what the environment hints at, else com).")
    private @Nullable String dataCenter;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The folder to write to, the root of a repository (default: the current one).")
    private Path output = Path.of(".");

    @Option(
            names = "--force",
            description = "Write files anew that exist already, but for .gitlab-ci.yml, which may hold other jobs.")
    private boolean force;

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        var surroundings = new Surroundings(output, console);
        DataCenter center = dataCenter(surroundings);
        Platforms platforms = platforms(surroundings);
        var start = new StartFiles(center, platforms.platforms(), Origin.of(home(), Version.number()));
        Map<Path, String> written = new LinkedHashMap<>();
        start.texts().forEach((name, text) -> {
            Path file = output.resolve(name).normalize();
            boolean kept = Files.exists(file) && (!force || name.equals(StartFiles.PIPELINE));
            console.out().println((kept ? "Kept:    " : "Written: ") + Console.clean(file.toString()));
            if (!kept) {
                written.put(file, text);
            }
        });
        NewFiles.write(written);
        new NextSteps(console, output, start, platforms.because()).print(surroundings.rootAbove());
        return ExitCode.COMPLIANT;
    }

    private static @Nullable Path home() {
        String home = System.getProperty("portcullis.home");
        return home == null ? null : Path.of(home);
    }

    private @Nullable DataCenter dataCenter(Surroundings surroundings) throws UsageException {
        String word = dataCenter;
        if (word == null) {
            return surroundings.dataCenter();
        }
        return DataCenters.named(word);
    }

    private Platforms platforms(Surroundings surroundings) throws UsageException {
        String word = ci;
        if (word == null) {
            return surroundings.platforms();
        }
        List<CiPlatform> wanted = switch (word) {
            case "github" -> List.of(CiPlatform.GITHUB);
            case "gitlab" -> List.of(CiPlatform.GITLAB);
            case "both" -> List.of(CiPlatform.values());
            case "none" -> List.of();
            default ->
                throw new UsageException(
                        "--ci is '" + Console.clean(word) + "', expected github, gitlab, both or none.");
        };
        var platforms = EnumSet.noneOf(CiPlatform.class);
        platforms.addAll(wanted);
        return new Platforms(platforms, "--ci says so");
    }
}
