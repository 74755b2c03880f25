package dev.portcullis.cli;

import dev.portcullis.cli.terminal.Console;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;

/** Where the program starts and ends. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), writer(System.out), writer(System.err), arguments));
    }

    private static PrintWriter writer(java.io.PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** Run one command line; nothing is read but what is given. */
    static int run(Map<String, String> environment, PrintWriter out, PrintWriter err, String... arguments) {
        var console = new Console(out, err, environment);
        CommandLine command = new CommandLine(new PortcullisCommand(), new Wiring(console));
        command.setOut(out);
        command.setErr(err);
        command.setColorScheme(CommandLine.Help.defaultColorScheme(console.ansi()));
        command.setUsageHelpAutoWidth(true);
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.setParameterExceptionHandler(Failures::usage);
        command.setExecutionExceptionHandler(Failures::execution);
        return command.execute(arguments);
    }
}
