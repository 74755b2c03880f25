package dev.portcullis.cli;

import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.ExitCode;
import dev.portcullis.sandbox.Sandbox;
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
            "It has the token endpoint and the CRM API, with an organisation of our own invention."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"2:wrong usage, or the port is taken", "130, 143:interrupted, which is how it ends"},
        footerHeading = "%nExample:%n",
        footer = {"  portcullis sandbox --port 8099"})
final class SandboxCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--port", paramLabel = "N", defaultValue = "0", description = "The port (default: a free one).")
    private int port;

    SandboxCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > 65_535) {
            throw new UsageException("--port is " + port + ", expected 0 to 65535.");
        }
        try (Sandbox sandbox = Sandbox.start(port)) {
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
}
