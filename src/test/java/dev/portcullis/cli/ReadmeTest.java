package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's commands, run as they stand there by a shell, in an empty folder. */
class ReadmeTest {
    @TempDir
    Path folder;

    private static List<String> commands(String heading) throws Exception {
        String text = Files.readString(Path.of("README.md"));
        String section = text.substring(text.indexOf("\n## " + heading + "\n"));
        String block = section.substring(section.indexOf("```\n") + 4);
        return block.substring(0, block.indexOf("```")).lines().toList();
    }

    /** A launcher in the folder that starts this very program. */
    private void launcher() throws Exception {
        Path launcher = Files.writeString(
                folder.resolve("portcullis"),
                "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java")
                        + "' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 '-Dportcullis.home="
                        + Path.of("").toAbsolutePath() + "' -cp '" + System.getProperty("java.class.path") + "' "
                        + Main.class.getName() + " \"$@\"\n");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
    }

    private int run(String command, File output) throws Exception {
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(command).isTrue();
        return process.exitValue();
    }

    @Test
    void five_commands_add_a_control() throws Exception {
        List<String> commands = commands("Add a control");
        assertThat(commands).hasSize(5).allMatch(command -> command.startsWith("./portcullis "));
        launcher();

        for (String command : commands) {
            Path output = folder.resolve("output");
            int expected = command.startsWith("./portcullis check") ? 3 : 0;
            assertThat(run(command, output.toFile()))
                    .as(() -> command + "\n" + read(output))
                    .isEqualTo(expected);
        }

        assertThat(folder.resolve("our-rules/users/ACME-01.drl")).exists();
        assertThat(Files.readString(folder.resolve("rules.lock"))).contains("our-rules");
        assertThat(Files.readString(folder.resolve("reports/report.json"))).contains("\"id\": \"ACME-01\"");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException unreadable) {
            return unreadable.toString();
        }
    }
}
