package dev.portcullis.cli;

import dev.portcullis.cli.doctor.DoctorCommand;
import dev.portcullis.cli.list.AccessCommand;
import dev.portcullis.cli.list.PortalsCommand;
import dev.portcullis.cli.list.UserTypesCommand;
import dev.portcullis.cli.list.UsersCommand;
import dev.portcullis.cli.login.LoginCommand;
import dev.portcullis.cli.option.Group;
import dev.portcullis.cli.option.Version;
import dev.portcullis.cli.rules.RulesCommand;
import dev.portcullis.cli.verify.VerifyCommand;
import dev.portcullis.cli.waivers.WaiversCommand;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program itself: shows what it can do. */
@Command(
        name = "portcullis",
        description = "Checks who outside the company can do what through a Zoho CRM portal.",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:compliant",
            "1:internal error",
            "2:wrong usage, credentials, or input file; nothing was judged",
            "3:an open finding at or above --fail-on",
            "4:no such finding, but something was not assessed or not collected",
            "130, 143:interrupted"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  portcullis check --demo",
            "  portcullis check --data-center eu --fail-on medium",
            "  portcullis collect --output today.ndjson && portcullis check --snapshot today.ndjson"
        })
final class PortcullisCommand implements Group, Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public List<Class<?>> commands() {
        return List.of(
                CheckCommand.class,
                CollectCommand.class,
                PortalsCommand.class,
                UserTypesCommand.class,
                UsersCommand.class,
                AccessCommand.class,
                DoctorCommand.class,
                InitCommand.class,
                LoginCommand.class,
                RulesCommand.class,
                SandboxCommand.class,
                SchemaCommand.class,
                VerifyCommand.class,
                VersionCommand.class,
                WaiversCommand.class,
                CommandLine.HelpCommand.class);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                Objects.requireNonNull(spec).commandLine(), "which command? 'portcullis check --demo' is a start");
    }
}
