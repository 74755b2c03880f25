package dev.portcullis.cli.scaffold;

import dev.portcullis.cli.terminal.Console;
import dev.portcullis.fetch.setup.DataCenter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be found out about the place where Portcullis is to be set up, so that nobody needs to be asked. */
public final class Surroundings {
    private static final List<String> HINTS =
            List.of("ZOHO_DATA_CENTER", "ZOHO_ACCOUNTS_URL", "ZOHO_API_URL", "ZOHO_API_DOMAIN");

    private static final String CHANGE = " (--ci changes it)";

    private final Path folder;
    private final Console console;
    private final Git git;

    /** Look around a folder, which need not exist yet. */
    public Surroundings(Path folder, Console console) {
        this.folder = folder;
        this.console = console;
        this.git = new Git(folder);
    }

    /**
     * Where scheduled jobs run.
     *
     * @param because how that is known
     */
    public record Platforms(Set<CiPlatform> platforms, String because) {}

    /** Where scheduled jobs run, by the remote, else by what lies in the folder; both where neither says. */
    public Platforms platforms() {
        Optional<String> host = git.remote().flatMap(Origin::host);
        for (CiPlatform platform : CiPlatform.values()) {
            if (host.isPresent() && host.get().toLowerCase(Locale.ROOT).contains(platform.word())) {
                return new Platforms(EnumSet.of(platform), "the remote is at " + host.get() + CHANGE);
            }
        }
        for (CiPlatform platform : CiPlatform.values()) {
            if (Files.exists(folder.resolve(platform.sign()))) {
                return new Platforms(EnumSet.of(platform), "there is " + platform.sign() + CHANGE);
            }
        }
        return new Platforms(EnumSet.allOf(CiPlatform.class), "nothing says which one is in use" + CHANGE);
    }

    /** The data centre that a variable hints at, or null. */
    public @Nullable DataCenter dataCenter() {
        return HINTS.stream()
                .map(console::variable)
                .filter(Objects::nonNull)
                .flatMap(value -> Arrays.stream(DataCenter.values()).filter(center -> named(center, value.strip())))
                .findFirst()
                .orElse(null);
    }

    private static boolean named(DataCenter center, String value) {
        String host = value.replaceFirst("^https?://", "").replaceFirst("[/:].*$", "");
        return center.word().equalsIgnoreCase(value)
                || center.accounts().getHost().equalsIgnoreCase(host)
                || center.api().getHost().equalsIgnoreCase(host);
    }

    /** Whether git would take this file of the folder into the repository. */
    public boolean wouldCommit(Path file) {
        return git.root().isPresent() && !git.ignores(file);
    }

    /** The root of the repository, when the folder lies deeper in it; jobs are found at the root only. */
    public Optional<Path> rootAbove() throws IOException {
        Optional<Path> root = git.root();
        return root.isEmpty() || Files.isSameFile(root.get(), folder) ? Optional.empty() : root;
    }
}
