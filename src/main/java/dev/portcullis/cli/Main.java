package dev.portcullis.cli;

import dev.portcullis.cli.terminal.Console;
import dev.portcullis.evaluate.rules.ShippedBase;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;

/** Where the program starts and ends. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        if (judges(List.of(arguments))) {
            ShippedBase.makeAhead(!judgesByOthers(List.of(arguments)));
        }
        System.exit(run(System.getenv(), writer(System.out), writer(System.err), arguments));
    }

    /** Whether the rules will be needed, as far as can be told at a glance. */
    private static boolean judges(List<String> arguments) {
        return arguments.indexOf("check") == 0
                && Collections.disjoint(arguments, List.of("-h", "--help", "-V", "--version"));
    }

    private static boolean judgesByOthers(List<String> arguments) {
        return arguments.stream().anyMatch(argument -> argument.startsWith("--rules"));
    }

    private static PrintWriter writer(java.io.PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** Run one command line; nothing is read but what is given. */
    static int run(Map<String, String> environment, PrintWriter out, PrintWriter err, String... arguments) {
        // Drools folds the case of what it generates by the default locale, and reports must not depend on it.
        Locale.setDefault(Locale.ROOT);
        var console = new Console(out, err, environment);
        CommandLine command = CommandTree.of(new PortcullisCommand(), new Wiring(console), arguments);
        command.registerConverter(Path.class, new PathText());
        command.setOut(out);
        command.setErr(err);
        command.setColorScheme(CommandLine.Help.defaultColorScheme(console.ansi()));
        command.setUsageHelpAutoWidth(true);
        command.setCaseInsensitiveEnumValuesAllowed(true);
        var failures = new Failures();
        command.setParameterExceptionHandler(failures);
        command.setExecutionExceptionHandler(failures);
        return command.execute(arguments);
    }
}
