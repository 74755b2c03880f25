package dev.portcullis.cli;

import dev.portcullis.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, with a temporary folder of its own. */
final class ChildProcess {
    /** A build that runs in the background of a shell ignores SIGINT, and so does every process it starts. */
    private static final String WITH_SIGNALS = " if env --default-signal=INT true 2>/dev/null;"
            + " then exec env --default-signal=INT \"$@\"; else exec \"$@\"; fi";

    private final Process process;
    private final Path err;

    private ChildProcess(Process process, Path err) {
        this.process = process;
        this.err = err;
    }

    /** Start it; {@code limits} is a shell command that goes before, or empty. */
    static ChildProcess start(Path folder, Sandbox sandbox, String limits, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--accounts-url=" + sandbox.url(), "--api-url=" + sandbox.url()));
        return start(folder, limits, all);
    }

    /** Start it with nobody to ask. */
    static ChildProcess start(Path folder, String limits, List<String> arguments) throws IOException {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        List<String> command = new ArrayList<>(List.of("sh", "-c", limits + WITH_SIGNALS, "sh"));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                "dev.portcullis.cli.Main"));
        command.addAll(arguments);
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(err.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile());
        builder.environment().put("ZOHO_CLIENT_ID", Sandbox.CLIENT_ID);
        builder.environment().put("ZOHO_CLIENT_SECRET", Sandbox.CLIENT_SECRET);
        builder.environment().put("ZOHO_REFRESH_TOKEN", Sandbox.REFRESH_TOKEN);
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        return new ChildProcess(builder.start(), err);
    }

    /** Send a signal by its name, such as INT. */
    void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the program does not end");
        }
        return process.exitValue();
    }

    String err() throws IOException {
        return Files.readString(err);
    }
}
