package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.portcullis.sandbox.CannedAnswer;
import dev.portcullis.sandbox.Sandbox;
import dev.portcullis.sandbox.SandboxOptions;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees who answers the questions of {@code login}: a real terminal, as {@code script} makes one. */
class LoginAtATerminalTest {
    private static final String CODE = "1000.typed-code";

    @TempDir
    Path folder;

    private final StringBuilder screen = new StringBuilder();

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void secrets_that_are_typed_never_show() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "no program 'script' to make a terminal");
        String answer = "{\"access_token\":\"1000.a.b\",\"refresh_token\":\"1000.c.d\",\"scope\":\"ZohoCRM.org.READ\"}";
        try (Sandbox sandbox = Sandbox.start(
                SandboxOptions.defaults().withAnswers(CannedAnswer.to("^/oauth/v2/token$", 200, answer)))) {
            Process terminal = terminal(sandbox.url());
            try (InputStream shown = terminal.getInputStream();
                    OutputStream typed = terminal.getOutputStream()) {
                answer(shown, typed, "Client ID: ", Sandbox.CLIENT_ID);
                answer(shown, typed, "Client Secret (not shown): ", Sandbox.CLIENT_SECRET);
                answer(shown, typed, "Code (not shown): ", CODE);
                until(shown, "portcullis doctor\r\n");
            }
            assertThat(terminal.waitFor()).isZero();
        }

        assertThat(screen.toString())
                .contains("Self Client", Sandbox.CLIENT_ID, "Credentials: ")
                .doesNotContain(Sandbox.CLIENT_SECRET, CODE, "1000.c.d");
        assertThat(Files.readString(folder.resolve(".env"))).contains(Sandbox.CLIENT_SECRET, "1000.c.d");
    }

    private Process terminal(String url) throws IOException {
        String program = "'" + Path.of(System.getProperty("java.home"), "bin", "java")
                + "' -XX:TieredStopAtLevel=1 -Dportcullis.terminal.stdin=true -cp '"
                + absolute(System.getProperty("java.class.path")) + "' " + Main.class.getName()
                + " login --accounts-url "
                + url;
        var builder = new ProcessBuilder("/usr/bin/script", "-qefc", program, "/dev/null");
        builder.environment().keySet().removeIf(name -> name.startsWith("ZOHO_"));
        return builder.directory(folder.toFile()).redirectErrorStream(true).start();
    }

    private static String absolute(String classPath) {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(classPath)
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The echo is off only once the question is there, so nothing is typed before. */
    private void answer(InputStream shown, OutputStream typed, String question, String text) throws Exception {
        until(shown, question);
        Thread.sleep(500);
        typed.write((text + "\n").getBytes(StandardCharsets.UTF_8));
        typed.flush();
    }

    private void until(InputStream shown, String words) throws IOException {
        while (screen.indexOf(words) < 0) {
            int next = shown.read();
            assertThat(next)
                    .as(() -> "the end, before '" + words + "', of: " + screen)
                    .isNotNegative();
            screen.append((char) next);
        }
    }
}
