package dev.portcullis.build;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Rewrites the classes of the program's jar so that they do the same and start faster. */
public final class StartReady {
    private static final String CLASS = ".class";

    private StartReady() {}

    /** Run by the build, with the jar, which is replaced. Fails when there is nothing to rewrite, or it went wrong. */
    public static void main(String[] arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        Map<String, byte[]> files = Jar.read(jar);
        Set<String> rewritten;
        try (URLClassLoader program = loader(jar)) {
            rewritten = rewrite(files, program);
        }
        Path ready = jar.resolveSibling(jar.getFileName() + ".ready");
        Jar.write(files, ready);
        try (URLClassLoader program = loader(ready)) {
            Verified.all(rewritten, program);
        }
        Files.move(ready, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The names of the classes that were rewritten or added, all of them in {@code files}. */
    static Set<String> rewrite(Map<String, byte[]> files, ClassLoader program) {
        var frames = new Frames(program);
        var links = new Links();
        var rewritten = new TreeSet<String>();
        files.replaceAll((file, bytes) -> {
            byte[] ready = isClass(file) ? links.rewritten(frames.added(bytes)) : bytes;
            if (ready != bytes) {
                rewritten.add(named(file));
            }
            return ready;
        });
        if (frames.count() == 0 || links.made().isEmpty()) {
            throw new IllegalStateException("nothing to rewrite was found: is this the whole program?");
        }
        links.nests().forEach((host, members) -> {
            files.computeIfPresent(host + CLASS, (file, bytes) -> Nest.enlarged(bytes, members));
            rewritten.add(named(host));
        });
        links.made().forEach((name, bytes) -> {
            files.put(name + CLASS, bytes);
            rewritten.add(named(name));
        });
        return rewritten;
    }

    /** Those for one Java only are seldom the ones that run. */
    private static boolean isClass(String file) {
        return file.endsWith(CLASS) && !file.startsWith("META-INF/");
    }

    private static String named(String file) {
        return (file.endsWith(CLASS) ? file.substring(0, file.length() - CLASS.length()) : file).replace('/', '.');
    }

    private static URLClassLoader loader(Path jar) throws IOException {
        return new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    }
}
