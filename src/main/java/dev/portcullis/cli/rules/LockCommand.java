package dev.portcullis.cli.rules;

import dev.portcullis.cli.option.ConfigOption;
import dev.portcullis.cli.run.RuleSource;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.ExitCode;
import dev.portcullis.control.RulePack;
import dev.portcullis.input.Configuration;
import dev.portcullis.input.RulesLock;
import dev.portcullis.snapshot.file.AtomicFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code portcullis rules lock}. */
@Command(
        name = "lock",
        description = {
            "Writes rules.lock beside the configuration: the name, version and digest of every pack in force.",
            "'portcullis check --locked' then refuses any other rules. Commit the file with the configuration."
        },
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        footer = {"", "Example: portcullis rules lock && portcullis check --demo --locked"})
final class LockCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(names = "--rules", paramLabel = "DIR", description = "A further folder of rule files; repeatable.")
    private List<Path> rules = List.of();

    LockCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Configuration configuration = config.read();
        List<Path> added = rules.isEmpty() ? configuration.rules().orElse(List.of()) : rules;
        List<RulePack> packs = RuleSource.read(added).packs();
        try (AtomicFile file = AtomicFile.at(configuration.lock())) {
            Files.writeString(file.temporary(), RulesLock.text(packs));
            file.commit();
        }
        for (RulePack pack : packs) {
            console.out()
                    .println(Console.clean(pack.name() + " " + pack.version()) + "  "
                            + pack.files().size() + " controls  " + pack.sha256());
        }
        console.out().println("Locked in " + Console.clean(configuration.lock().toString()));
        return ExitCode.COMPLIANT;
    }
}
