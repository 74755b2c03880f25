package dev.portcullis.cli.scaffold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks git about a folder; where git is missing, or the folder is no repository, nothing is known. */
final class Git {
    private static final int SECONDS = 10;

    private final Path folder;

    Git(Path folder) {
        this.folder = folder;
    }

    /** The folder at the root of the repository. */
    Optional<Path> root() {
        return answer("rev-parse", "--show-toplevel").map(Path::of);
    }

    /** The address of the remote that is named origin, else of the first one. */
    Optional<String> remote() {
        return answer("remote", "get-url", "origin")
                .or(() -> answer("remote")
                        .flatMap(names -> names.lines().findFirst())
                        .flatMap(name -> answer("remote", "get-url", name)));
    }

    /** The commit that is checked out. */
    Optional<String> commit() {
        return answer("rev-parse", "HEAD");
    }

    /** Whether a pattern keeps this file of the folder out. */
    boolean ignores(Path file) {
        return answer("check-ignore", String.valueOf(file.getFileName())).isPresent();
    }

    private Optional<String> answer(String... question) {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(question));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        // What a hook or a shell set for another repository.
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0 && !text.isEmpty() ? Optional.of(text) : Optional.empty();
        } catch (IOException noGit) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
