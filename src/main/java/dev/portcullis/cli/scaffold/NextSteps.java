package dev.portcullis.cli.scaffold;

import dev.portcullis.cli.terminal.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells the user what was assumed and what is left to do. */
public final class NextSteps {
    private final Console console;
    private final Path folder;
    private final StartFiles files;
    private final String because;
    private int number;

    /**
     * Prepare to tell it.
     *
     * @param because how the platform is known
     */
    public NextSteps(Console console, Path folder, StartFiles files, String because) {
        this.console = console;
        this.folder = folder;
        this.files = files;
        this.because = because;
    }

    /**
     * Print it, step by step.
     *
     * @param rootAbove the root of the repository, when the files do not lie there
     */
    public void print(Optional<Path> rootAbove) throws IOException {
        say("");
        String names = files.platforms().stream().map(CiPlatform::word).collect(Collectors.joining(" and "));
        say("Scheduled job: " + (names.isEmpty() ? "none" : names) + ", since " + because + ".");
        say("Next:");
        if (files.dataCenter() == null) {
            step("Set 'data-center' in portcullis.yaml, if your CRM's address does not end in .com.");
        }
        step("Try it: portcullis check --demo");
        step("Get ZOHO_CLIENT_ID, ZOHO_CLIENT_SECRET and ZOHO_REFRESH_TOKEN: portcullis login");
        step("Set these three here, and run: portcullis doctor, then portcullis check");
        if (!files.platforms().isEmpty()) {
            job(rootAbove);
        }
        console.out().flush();
    }

    private void job(Optional<Path> rootAbove) throws IOException {
        rootAbove.ifPresent(root -> step("This folder is not the root of its repository, where jobs are looked for; run"
                + " 'portcullis init --output " + Console.clean(root.toString()) + "' instead."));
        if (!files.origin().known()) {
            step("Name a repository of Portcullis in the job: PORTCULLIS_REPOSITORY, marked CHANGE THIS.");
        }
        if (files.platforms().contains(CiPlatform.GITHUB)) {
            step("GitHub: add the same three as secrets (Settings > Secrets and variables > Actions).");
        }
        if (files.platforms().contains(CiPlatform.GITLAB)) {
            gitlab();
        }
        step("Commit the files, and start the job once by hand.");
    }

    private void gitlab() throws IOException {
        if (!Files.readString(folder.resolve(StartFiles.PIPELINE)).contains(".gitlab/portcullis.yml")) {
            step("GitLab: add to .gitlab-ci.yml, under 'include:':  - local: .gitlab/portcullis.yml");
        }
        step("GitLab: add the same three as masked, protected variables (Settings > CI/CD > Variables).");
        step("GitLab: add a schedule (Build > Pipeline schedules), such as 17 5 * * 1, Mondays at 05:17.");
    }

    private void step(String text) {
        number++;
        say("  " + number + ". " + text);
    }

    private void say(String text) {
        console.out().println(text);
    }
}
