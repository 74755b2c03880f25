package dev.portcullis.cli.doctor;

import dev.portcullis.cli.option.ConfigOption;
import dev.portcullis.cli.option.Demo;
import dev.portcullis.cli.option.OutputOptions;
import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.option.ZohoOptions;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.Progress;
import dev.portcullis.fetch.setup.FetchSettings;
import dev.portcullis.fetch.setup.Place;
import dev.portcullis.input.Configuration;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code portcullis doctor}. */
@Command(
        name = "doctor",
        description = {
            "Looks whether a check would work, and says what to do where it would not.",
            "A line for each thing that a check rests on, from Java to the permissions of the token's user. It asks for",
            "one access token and sends a handful of reading calls."
        },
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is well, or there are warnings only",
            "1:internal error",
            "2:the configuration, a rule, an option or the credentials are wrong",
            "4:something that a check reads cannot be reached or read",
            "130, 143:interrupted"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  portcullis doctor --data-center eu", "  portcullis doctor --demo"})
public final class DoctorCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--demo", description = "Look at the sandbox inside this program; needs no credentials.")
    private boolean demo;

    @Mixin
    private ZohoOptions zoho = new ZohoOptions();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Progress progress = output.progress(console);
        var sheet = new Sheet(console, output.quiet());
        var home = new Home(sheet);
        home.java();
        Configuration configuration = home.configuration(config);
        if (configuration != null) {
            home.rules(configuration);
            if (demo) {
                demo(sheet, home, configuration, progress);
            } else {
                examine(sheet, home, settings(sheet, home, configuration), progress);
            }
        }
        return sheet.finish();
    }

    private void demo(Sheet sheet, Home home, Configuration configuration, Progress progress) throws IOException {
        try (Demo sandbox = Demo.start()) {
            FetchSettings settings = zoho.demo(configuration, sandbox);
            sheet.well(Concern.DATA_CENTER, "the sandbox at " + sandbox.url());
            examine(sheet, home, settings, progress);
        } catch (UsageException wrong) {
            sheet.wrong(Concern.DATA_CENTER, wrong.getMessage(), "Correct the option.");
        }
    }

    /** Null when something of it is wrong. */
    private @Nullable FetchSettings settings(Sheet sheet, Home home, Configuration configuration) {
        Concern concern = Concern.DATA_CENTER;
        String remedy = "Correct the option or the configuration; 'portcullis doctor --help' lists what there is.";
        try {
            zoho.check(configuration);
            Place place = zoho.place(configuration);
            sheet.well(concern, place.dataCenter().word() + ": " + place.accounts() + " and " + place.api());
            concern = Concern.PROXY;
            remedy = "Correct the variable.";
            home.proxy(place, console);
            concern = Concern.CREDENTIALS;
            remedy = "'portcullis login' guides you to them.";
            FetchSettings settings = zoho.settings(configuration, console);
            sheet.well(concern, "all three are there");
            return settings;
        } catch (UsageException wrong) {
            sheet.wrong(concern, wrong.getMessage(), remedy);
            return null;
        }
    }

    private static void examine(Sheet sheet, Home home, @Nullable FetchSettings settings, Progress progress) {
        if (settings != null) {
            home.tokenCache(settings);
            // Not from the cache: a token that was made while the credentials were still good would say nothing of
            // them.
            new Zoho(sheet, settings.withoutTokenCache(), InstantSource.system(), progress).examine();
        }
    }
}
