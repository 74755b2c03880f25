package dev.portcullis.cli.scaffold;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a scheduled job gets this program from.
 *
 * @param repository an https address without credentials
 * @param known false when the address is only a placeholder
 * @param version a commit or a tag
 */
public record Origin(String repository, boolean known, String version) {
    private static final String PLACEHOLDER = "https://git.example.com/portcullis.git";

    /** {@code https://host/path}, {@code ssh://git@host/path} or {@code git@host:path}; a job has no key for the last two. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:(?:https|ssh)://(?:[^@/]*@)?|[A-Za-z0-9._-]+@)([A-Za-z0-9.-]+)(?::[0-9]+/|[:/])([A-Za-z0-9._/~-]+)");

    /**
     * The checkout that this program runs from, where there is one.
     *
     * @param home the folder of the program, or null
     * @param version of the program
     */
    public static Origin of(@Nullable Path home, String version) {
        String tag = "v" + version;
        if (home == null || !Files.exists(home.resolve(".git"))) {
            return new Origin(PLACEHOLDER, false, tag);
        }
        var git = new Git(home);
        Optional<String> repository = git.remote().flatMap(Origin::readable);
        return new Origin(
                repository.orElse(PLACEHOLDER),
                repository.isPresent(),
                git.commit().orElse(tag));
    }

    /** The address for somebody without an account; empty for a folder or what else a job cannot reach. */
    static Optional<String> readable(String remote) {
        Matcher address = ADDRESS.matcher(remote);
        return address.matches()
                ? Optional.of("https://" + address.group(1) + "/" + address.group(2))
                : Optional.empty();
    }

    /** The host of a remote, or empty for a folder. */
    static Optional<String> host(String remote) {
        Matcher address = ADDRESS.matcher(remote);
        return address.matches() ? Optional.of(address.group(1)) : Optional.empty();
    }
}
