package dev.portcullis.evaluate.rules;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.Catalogue.PackSource;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.RuleFile;
import dev.portcullis.evaluate.compiled.CompiledFile;
import dev.portcullis.evaluate.compiled.ShippedModels;
import dev.portcullis.evaluate.compiled.Stamp;
import dev.portcullis.snapshot.file.Digests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compiles the shipped rules when Portcullis is built, so that nobody who runs it has to. Their classes lie among those of
 * the program, where a class-data archive can hold them.
 */
public final class ShippedBuild {
    private static final Path OURS = Path.of("dev", "portcullis");

    private final Path program;
    private final Map<String, byte[]> classes = new TreeMap<>();
    private final Map<String, String> index = new TreeMap<>();

    private ShippedBuild(Path program) {
        this.program = program;
    }

    /** Run by the build, with the folder of the program's classes, which holds the rules too, and Drools' version. */
    public static void main(String[] arguments) throws IOException, InvalidFilesException {
        Path program = Path.of(arguments[0]);
        Path rules = program.resolve("rules");
        var shipped = new PackSource(rules, "rules", "portcullis", "0", "0");
        Collection<RuleFile> files = Catalogue.read(List.of(shipped)).files();
        new ShippedBuild(program).build(files, arguments[1]);
    }

    private void build(Collection<RuleFile> files, String drools) throws IOException, InvalidFilesException {
        for (Path stale : files(program.resolve("rules"))) {
            if (stale.toString().endsWith(".class")) {
                Files.delete(stale);
            }
        }
        Path target = program.resolve(ShippedModels.INDEX.replace('.', '/') + ".class");
        Files.deleteIfExists(target);
        new RuleCompiler(files).compile().forEach(this::add);
        index.put(ShippedModels.PROGRAM, digest(drools));
        index.put(ShippedModels.ORDER, files.stream().map(Stamp::ofText).collect(Collectors.joining(" ")));
        for (Map.Entry<String, byte[]> compiled : classes.entrySet()) {
            Path file = program.resolve(compiled.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, compiled.getValue());
        }
        var text = new StringBuilder();
        index.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        Files.write(target, IndexClass.bytes(ShippedModels.INDEX, text.toString()));
    }

    private void add(RuleFile file, CompiledFile compiled) {
        compiled.classes().forEach((path, bytes) -> {
            byte[] other = classes.putIfAbsent(path, bytes);
            if (other != null && !Arrays.equals(other, bytes)) {
                throw new IllegalStateException("two rule files give different classes named " + path);
            }
        });
        index.put(Stamp.ofText(file), compiled.model() + " " + compiled.rules());
    }

    /** Of the program, so that what was compiled by another one is never taken for what this one compiles. */
    private String digest(String drools) throws IOException {
        MessageDigest digest = Digests.sha256();
        digest.update(drools.getBytes(StandardCharsets.UTF_8));
        for (Path file : files(program.resolve(OURS))) {
            digest.update((program.relativize(file) + " " + Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
