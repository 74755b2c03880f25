package dev.portcullis.cli;

import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.ExitCode;
import dev.portcullis.sandbox.Sandbox;
import dev.portcullis.sandbox.SandboxOptions;
import java.net.BindException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code portcullis sandbox}. */
@Command(
        name = "sandbox",
        description = {
            "Serves a Zoho look-alike on loopback, until it is interrupted.",
            "It has the token endpoint and the CRM API, with an organisation of our own invention.",
            "Give it the size and the slowness of your portal to rehearse a collection before the first real one."
        },
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"2:wrong usage, or the port is taken", "130, 143:interrupted, which is how it ends"},
        footerHeading = "%nExamples:%n",
        footer = {"  portcullis sandbox --port 8099", "  portcullis sandbox --users 200000 --latency 150"})
final class SandboxCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--port", paramLabel = "N", defaultValue = "0", description = "The port (default: a free one).")
    private int port;

    @Option(
            names = "--users",
            paramLabel = "N",
            defaultValue = "0",
            description = "Serve this many generated portal users, up to 2000000 (default: 0, the invented 250).")
    private int users;

    @Option(
            names = "--latency",
            paramLabel = "MS",
            defaultValue = "0",
            description = "Hold each answer back by this many milliseconds, up to 60000 (default: 0).")
    private int latency;

    SandboxCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        within("--port", port, 65_535);
        within("--users", users, SandboxOptions.MOST_PORTAL_USERS);
        within("--latency", latency, SandboxOptions.LONGEST_LATENCY);
        SandboxOptions options =
                SandboxOptions.defaults().withPort(port).withPortalUsers(users).withLatencyMillis(latency);
        try (Sandbox sandbox = Sandbox.start(options)) {
            console.out().println("Zoho look-alike at " + sandbox.url() + ". To use it:");
            console.out().println("  export ZOHO_CLIENT_ID=" + Sandbox.CLIENT_ID);
            console.out().println("  export ZOHO_CLIENT_SECRET=" + Sandbox.CLIENT_SECRET);
            console.out().println("  export ZOHO_REFRESH_TOKEN=" + Sandbox.REFRESH_TOKEN);
            console.out().println("  portcullis check --accounts-url " + sandbox.url() + " --api-url " + sandbox.url());
            console.out().flush();
            new CountDownLatch(1).await();
            return ExitCode.COMPLIANT;
        } catch (BindException taken) {
            throw new UsageException("port " + port + " is taken; choose another, or 0 for a free one.");
        }
    }

    private static void within(String option, int value, int most) throws UsageException {
        if (value < 0 || value > most) {
            throw new UsageException(option + " is " + value + ", expected 0 to " + most + ".");
        }
    }
}
