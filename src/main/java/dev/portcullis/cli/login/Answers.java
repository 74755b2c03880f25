package dev.portcullis.cli.login;

import dev.portcullis.cli.option.CredentialVariables;
import dev.portcullis.cli.option.UsageException;
import dev.portcullis.cli.terminal.Console;
import dev.portcullis.cli.terminal.Prompt;
import dev.portcullis.fetch.oauth.GrantCode;
import dev.portcullis.fetch.setup.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the user tells, in the environment, in a file or at the terminal; never in an option, which others could see. */
final class Answers {
    /** All of Zoho's are far shorter, and hold no blank. */
    private static final Pattern CREDIBLE = Pattern.compile("[\\x21-\\x7e]{1,1000}");

    private static final int LARGEST = 64 * 1024;

    private final Console console;
    private final Optional<Prompt> prompt;
    private final @Nullable String codeFile;

    /** @param codeFile the name of a file, {@code -} for the standard input, or null to ask for the code */
    Answers(Console console, @Nullable String codeFile) {
        this.console = console;
        this.prompt = Prompt.of(console);
        this.codeFile = codeFile;
    }

    GrantCode grantCode() throws UsageException {
        String clientId = CredentialVariables.find(console, "ZOHO_CLIENT_ID");
        String clientSecret = CredentialVariables.find(console, "ZOHO_CLIENT_SECRET");
        if (prompt.isEmpty()) {
            nobodyToAsk(clientId, clientSecret);
        }
        if (clientId.isEmpty()) {
            clientId = prompt.map(person -> person.line("Client ID")).orElse("");
        }
        Secret id = credible("the client id", clientId);
        if (clientSecret.isEmpty()) {
            clientSecret = prompt.map(person -> person.hidden("Client Secret")).orElse("");
        }
        Secret secret = credible("the client secret", clientSecret);
        String code =
                codeFile == null ? prompt.map(person -> person.hidden("Code")).orElse("") : content(codeFile);
        return new GrantCode(id, secret, credible("the grant code", code));
    }

    private void nobodyToAsk(String clientId, String clientSecret) throws UsageException {
        var missing = new ArrayList<String>();
        if (clientId.isEmpty()) {
            missing.add("ZOHO_CLIENT_ID in the environment");
        }
        if (clientSecret.isEmpty()) {
            missing.add("ZOHO_CLIENT_SECRET in the environment");
        }
        if (codeFile == null) {
            missing.add("--grant-code-file (- reads the standard input)");
        }
        if (!missing.isEmpty()) {
            throw new UsageException(
                    "there is no terminal to ask at: set " + String.join(", ", missing) + ", and run this again.");
        }
    }

    private static Secret credible(String what, String text) throws UsageException {
        if (text.isEmpty()) {
            throw new UsageException(what + " is empty; nothing was sent.");
        } else if (!CREDIBLE.matcher(text).matches()) {
            throw new UsageException(what + " holds a blank, a line break or another character that none of Zoho's has;"
                    + " copy it again. Nothing was sent.");
        }
        return Secret.of(text);
    }

    private static String content(String file) throws UsageException {
        try (InputStream input = file.equals("-") ? System.in : Files.newInputStream(path(file))) {
            return new String(input.readNBytes(LARGEST), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UsageException("--grant-code-file names '" + Console.clean(file) + "', which cannot be read.");
        }
    }

    private static Path path(String file) throws IOException {
        try {
            return Path.of(file);
        } catch (java.nio.file.InvalidPathException noPath) {
            throw new IOException(noPath);
        }
    }

    /** What a person should be shown before being asked, or before a second run. */
    void show(List<String> steps) {
        if (codeFile == null) {
            steps.forEach(console.err()::println);
            console.err().flush();
        }
    }
}
