package dev.portcullis.report.pack;

import dev.portcullis.snapshot.Times;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must be right in a manifest before anything is done by it. That the rest is true is found by writing it anew: a
 * judgement that is run again gives the manifest again.
 */
final class ManifestCheck {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SNAPSHOT = Pattern.compile("snapshot\\.ndjson(\\.gz)?");

    private final Manifest manifest;

    private ManifestCheck(Manifest manifest) {
        this.manifest = manifest;
    }

    /** What is wrong, or null. */
    static @Nullable String problem(Manifest manifest) {
        if (Stream.of(
                                manifest.tool(),
                                manifest.run(),
                                manifest.snapshot(),
                                manifest.rules(),
                                manifest.inputs(),
                                manifest.settings(),
                                manifest.files())
                        .anyMatch(Objects::isNull)
                || hasNull(manifest.rules())
                || hasNull(manifest.inputs())
                || hasNull(manifest.files())) {
            return "lacks something";
        }
        var check = new ManifestCheck(manifest);
        return Stream.of(check.run(), check.files(), check.rules(), check.inputs())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean hasNull(List<?> list) {
        return list.stream().anyMatch(Objects::isNull);
    }

    private @Nullable String run() {
        Manifest.Run run = manifest.run();
        if (run.portals() == null || hasNull(run.portals()) || run.failOn() == null || run.verdict() == null) {
            return "lacks something of the run";
        } else if (!instant(run.asOf())) {
            return "has no instant as-of";
        }
        boolean previous = manifest.previous() == null || digest(manifest.previous());
        return previous && manifest.tool().version() != null ? null : "has no digest of the pack before it";
    }

    private static boolean instant(@Nullable String text) {
        try {
            return text != null && Times.possible(Instant.parse(text));
        } catch (DateTimeParseException noInstant) {
            return false;
        }
    }

    private @Nullable String files() {
        if (!SNAPSHOT.matcher(manifest.snapshot()).matches() || !listed(manifest.snapshot()::equals)) {
            return "lists no snapshot";
        }
        boolean right = manifest.files().stream()
                .allMatch(file -> file.path() != null && file.size() >= 0 && digest(file.sha256()));
        return right ? null : "lists a file without its path or its digest";
    }

    private @Nullable String rules() {
        Set<String> paths = new HashSet<>();
        for (Manifest.Rules rules : manifest.rules()) {
            boolean right = rules.pack() != null
                    && rules.version() != null
                    && rules.path() != null
                    && rules.path().matches("rules/\\d{1,4}-[A-Za-z0-9_-]{0,60}")
                    && path(rules.folder())
                    && paths.add(rules.path())
                    && listed(path -> path.startsWith(rules.path() + "/"));
            if (!right) {
                return "names rules that are not in the pack, or in an unusual way";
            }
        }
        return paths.isEmpty() ? "names no rules" : null;
    }

    private @Nullable String inputs() {
        Set<String> kinds = new HashSet<>();
        for (Manifest.Input input : manifest.inputs()) {
            Enclosure kind = Enclosure.of(String.valueOf(input.kind())).orElse(null);
            boolean right = kind != null
                    && kinds.add(kind.word())
                    && name(input.name())
                    && kind.path(input.name()).equals(input.path())
                    && manifest.files().stream()
                            .anyMatch(
                                    file -> input.path().equals(file.path()) && !OpenPack.tooLarge(kind, file.size()));
            if (!right) {
                return "names an input that is not in the pack, or in an unusual way";
            }
        }
        return null;
    }

    private boolean listed(Predicate<String> wanted) {
        return manifest.files().stream().anyMatch(file -> file.path() != null && wanted.test(file.path()));
    }

    /** Whether it can be the name of a file on this system, in whatever folder. */
    private static boolean name(@Nullable String name) {
        return name != null
                && path(name)
                && !List.of("", ".", "..").contains(name)
                && name.equals(String.valueOf(Path.of(name).getFileName()));
    }

    private static boolean path(@Nullable String text) {
        try {
            return text != null && Path.of(text).getNameCount() >= 0;
        } catch (InvalidPathException unknownHere) {
            return false;
        }
    }

    private static boolean digest(@Nullable String text) {
        return text != null && DIGEST.matcher(text).matches();
    }
}
