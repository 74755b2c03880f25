package dev.portcullis.cli.login;

import dev.portcullis.cli.option.AccountsOptions;
import dev.portcullis.cli.option.ConfigOption;
import dev.portcullis.cli.option.OutputOptions;
import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.scaffold.Surroundings;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.ExitCode;
import dev.portcullis.cli.terminal.Progress;
import dev.portcullis.fetch.http.Scopes;
import dev.portcullis.fetch.oauth.GrantCode;
import dev.portcullis.fetch.setup.Network;
import dev.portcullis.fetch.setup.Place;
import dev.portcullis.input.Configuration;
import dev.portcullis.snapshot.file.AtomicFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code portcullis login}. */
@Command(
        name = "login",
        description = {
            "Guides you to credentials: says what to do in Zoho's API console, and writes them to a file.",
            "It trades the grant code that the console shows for a refresh token. The client's id and secret come from",
            "ZOHO_CLIENT_ID and ZOHO_CLIENT_SECRET (or ZOHO_..._FILE), else you are asked for them, without echo."
        },
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the credentials are written",
            "1:internal error",
            "2:wrong usage, a file that is there already, or a code or client that Zoho does not accept",
            "4:the token server was not reached, or throttles",
            "130, 143:interrupted"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  portcullis login --data-center eu",
            "  portcullis login --grant-code-file code.txt --env-file ~/.config/portcullis.env"
        })
public final class LoginCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private AccountsOptions accounts = new AccountsOptions();

    @Option(
            names = "--grant-code-file",
            paramLabel = "FILE",
            description = "Read the grant code from this file, or from the standard input if it is -.")
    private @Nullable String grantCodeFile;

    @Option(
            names = "--env-file",
            paramLabel = "FILE",
            defaultValue = ".env",
            description = "Where to write the credentials, for you alone to read (default: ${DEFAULT-VALUE}).")
    private Path envFile = Path.of(".env");

    @Option(names = "--force", description = "Replace the file, and all that is in it, if it is there already.")
    private boolean force;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    LoginCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Progress progress = output.progress(console);
        Configuration configuration = config.read();
        Place place = accounts.place(configuration);
        Network network = accounts.network(console);
        if (!force && Files.exists(envFile, LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageException("'" + Console.clean(envFile.toString())
                    + "' is there already; name another file with --env-file, or replace it with --force.");
        }
        var answers = new Answers(console, grantCodeFile);
        answers.show(Steps.of(place.dataCenter()));
        GrantCode grant = answers.grantCode();
        EnvFile.quoted("ZOHO_CLIENT_ID", grant.clientId());
        EnvFile.quoted("ZOHO_CLIENT_SECRET", grant.clientSecret());
        // Made before the code is spent, so that no code is spent on a file that cannot be written.
        try (AtomicFile file = AtomicFile.privateAt(envFile)) {
            GrantCode.Traded traded = grant.trade(place, network, InstantSource.system(), progress);
            Files.writeString(file.temporary(), EnvFile.text(traded.credentials()));
            file.commit();
            tell(traded.scopes(), progress);
        }
        return ExitCode.COMPLIANT;
    }

    private void tell(@Nullable List<String> held, Progress progress) {
        if (held == null) {
            progress.warn("Zoho did not name the scopes of the token; 'portcullis doctor' finds out what it may read.");
        } else {
            var scopes = new Scopes(held);
            scopes.missing()
                    .forEach(need -> progress.warn("the token lacks the scope " + need.scope() + ", without which "
                            + need.reads() + " cannot be collected; make another code to add it."));
            scopes.tooMany()
                    .forEach(scope -> progress.warn("the token has the scope " + Console.clean(scope)
                            + ", which no audit needs; a code without it is safer."));
        }
        Path folder = envFile.toAbsolutePath().getParent();
        if (new Surroundings(folder == null ? envFile : folder, console).wouldCommit(envFile)) {
            progress.warn("git would commit '" + envFile + "'; add it to .gitignore.");
        }
        console.out().println("Credentials: " + Console.clean(envFile.toString()));
        console.out().flush();
        if (!output.quiet()) {
            String file = (envFile.isAbsolute() ? "" : "./") + Console.clean(envFile.toString());
            console.err().println("Load them with: set -a; . '" + file.replace("'", "'\\''") + "'; set +a");
            console.err().println("Then look whether all is well: portcullis doctor");
            console.err().flush();
        }
    }
}
