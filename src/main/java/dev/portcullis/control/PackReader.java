package dev.portcullis.control;

import dev.portcullis.control.Catalogue.PackSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a folder of rule files; an empty one is a mistake, since a run without rules would find nothing. */
final class PackReader {
    private static final String ENDING = ".drl";

    private final Path folder;
    private final String shownAs;
    private final List<Mistake> mistakes;
    private final MessageDigest digest = sha256();
    private final List<RuleText> texts = new ArrayList<>();
    private final Map<String, String> digested = new TreeMap<>();

    /** @param shownAs how reports and messages name the folder */
    PackReader(Path folder, String shownAs, List<Mistake> mistakes) {
        this.folder = folder;
        this.shownAs = shownAs;
        this.mistakes = mistakes;
    }

    /** Every rule file that was read, right or wrong. */
    List<RuleText> texts() {
        return List.copyOf(texts);
    }

    /** The pack; {@code pack.yaml}, where there is one, says its name and version better than the source does. */
    RulePack read(PackSource source) {
        var files = new ArrayList<RuleFile>();
        int before = mistakes.size();
        PackManifest manifest = manifest(source);
        for (Path path : paths()) {
            String relative = relative(path);
            String text = digested(path, relative);
            if (text != null) {
                add(files, relative, text);
            }
        }
        if (files.isEmpty() && mistakes.size() == before) {
            mistakes.add(new Mistake(shownAs, 1, 1, "no rule files here; expected files named <area>/<ID>" + ENDING));
        }
        return new RulePack(
                manifest.name(),
                manifest.version(),
                HexFormat.of().formatHex(digest.digest()),
                List.copyOf(files),
                reportedAs(),
                Collections.unmodifiableMap(digested));
    }

    private PackManifest manifest(PackSource source) {
        var unsaid = new PackManifest(source.name(), source.version(), null);
        Path path = folder.resolve(PackManifest.FILE);
        String text = Files.exists(path) ? digested(path, PackManifest.FILE) : null;
        PackManifest read = text == null
                ? null
                : PackManifest.read(shownAs + "/" + PackManifest.FILE, text, source.program(), mistakes);
        return read == null ? unsaid : read;
    }

    private @Nullable String digested(Path path, String relative) {
        String text = ReadableText.read(path, shownAs + "/" + relative, mistakes);
        if (text != null) {
            digested.put(relative, text);
            digest.update((relative + "\n" + text.length() + "\n" + text).getBytes(StandardCharsets.UTF_8));
        }
        return text;
    }

    private void add(List<RuleFile> files, String relative, String text) {
        String name = relative.substring(relative.lastIndexOf('/') + 1);
        if (!name.endsWith(ENDING)) {
            mistakes.add(new Mistake(shownAs + "/" + relative, 1, 1, "the name must end in '" + ENDING + "'"));
            return;
        }
        String id = name.substring(0, name.length() - ENDING.length());
        Control control =
                new HeaderReader(shownAs + "/" + relative, reportedAs() + "/" + relative, id, mistakes).read(text);
        texts.add(new RuleText(shownAs + "/" + relative, id, text, control));
        if (control != null) {
            files.add(new RuleFile(control, text));
        }
    }

    /** A folder that messages call by its whole path is called by its name alone in reports. */
    private String reportedAs() {
        Path shown = Path.of(shownAs);
        return shown.isAbsolute() && shown.getFileName() != null
                ? shown.getFileName().toString()
                : shownAs.replace('\\', '/');
    }

    /** The same on every system, so that the order of the files and with it the digest is. */
    private String relative(Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    private List<Path> paths() {
        if (!Files.isDirectory(folder)) {
            String problem = Files.exists(folder)
                    ? "this is no folder; expected a folder of rules"
                    : "the folder of rules cannot be read; does it exist?";
            mistakes.add(new Mistake(shownAs, 1, 1, problem));
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return walk.filter(path -> path.toString().toLowerCase(Locale.ROOT).endsWith(ENDING))
                    .filter(path -> !Files.isDirectory(path))
                    .sorted(Comparator.comparing(this::relative))
                    .toList();
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            mistakes.add(new Mistake(shownAs, 1, 1, "the folder of rules cannot be read"));
            return List.of();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
