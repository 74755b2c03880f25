package dev.portcullis.control;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a folder of rule files; an empty one is a mistake, since a run without rules would find nothing. */
final class PackReader {
    private static final String ENDING = ".drl";

    private final Path folder;
    private final String shownAs;
    private final List<Mistake> mistakes;

    /** @param shownAs how reports and messages name the folder */
    PackReader(Path folder, String shownAs, List<Mistake> mistakes) {
        this.folder = folder;
        this.shownAs = shownAs;
        this.mistakes = mistakes;
    }

    RulePack read(String name, String version) {
        var files = new ArrayList<RuleFile>();
        int before = mistakes.size();
        MessageDigest digest = sha256();
        for (Path path : paths()) {
            String relative = folder.relativize(path).toString().replace('\\', '/');
            String text = text(path, relative);
            if (text != null) {
                digest.update((relative + "\n" + text.length() + "\n" + text).getBytes(StandardCharsets.UTF_8));
                add(files, relative, text);
            }
        }
        if (files.isEmpty() && mistakes.size() == before) {
            mistakes.add(new Mistake(shownAs, 1, 1, "no rule files here; expected files named <area>/<ID>" + ENDING));
        }
        return new RulePack(name, version, HexFormat.of().formatHex(digest.digest()), List.copyOf(files));
    }

    private void add(List<RuleFile> files, String relative, String text) {
        String name = relative.substring(relative.lastIndexOf('/') + 1);
        String id = name.substring(0, name.length() - ENDING.length());
        Control control = new HeaderReader(shownAs + "/" + relative, id, mistakes).read(text);
        if (control != null) {
            files.add(new RuleFile(control, text));
        }
    }

    private List<Path> paths() {
        if (!Files.isDirectory(folder)) {
            String problem = Files.exists(folder)
                    ? "this is no folder; expected a folder of rules"
                    : "the folder of rules cannot be read; does it exist?";
            mistakes.add(new Mistake(shownAs, 1, 1, problem));
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> path.toString().endsWith(ENDING))
                    .filter(Files::isRegularFile)
                    .sorted((one, other) -> one.toString().compareTo(other.toString()))
                    .toList();
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            mistakes.add(new Mistake(shownAs, 1, 1, "the folder of rules cannot be read"));
            return List.of();
        }
    }

    private @Nullable String text(Path path, String relative) {
        try {
            return Files.readString(path);
        } catch (CharacterCodingException notText) {
            mistakes.add(new Mistake(shownAs + "/" + relative, 1, 1, "not UTF-8 text"));
        } catch (IOException unreadable) {
            mistakes.add(new Mistake(shownAs + "/" + relative, 1, 1, "the file cannot be read"));
        }
        return null;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
