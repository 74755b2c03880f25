package dev.portcullis.cli.option;

import dev.portcullis.cli.terminal.Console;
import dev.portcullis.fetch.setup.Credentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Credentials come from the environment only: an option would show in the list of processes. */
public final class CredentialVariables {
    private CredentialVariables() {}

    public static Credentials read(Console console) throws UsageException {
        List<String> missing = new ArrayList<>();
        String clientId = value(console, "ZOHO_CLIENT_ID", missing);
        String clientSecret = value(console, "ZOHO_CLIENT_SECRET", missing);
        String refreshToken = value(console, "ZOHO_REFRESH_TOKEN", missing);
        if (!missing.isEmpty()) {
            throw new UsageException("no credentials: set " + String.join(", ", missing)
                    + " in the environment (or " + missing.get(0) + "_FILE to name a file that holds it),"
                    + " or try 'portcullis check --demo', which needs none.");
        }
        return Credentials.of(clientId, clientSecret, refreshToken);
    }

    /** The value of one of them, or of the file that its {@code _FILE} names; empty where there is neither. */
    public static String find(Console console, String name) throws UsageException {
        return value(console, name, new ArrayList<>());
    }

    private static String value(Console console, String name, List<String> missing) throws UsageException {
        String value = console.variable(name);
        String file = console.variable(name + "_FILE");
        String found = value == null || value.isBlank() ? content(name + "_FILE", file) : value;
        if (found.isBlank()) {
            missing.add(name);
        }
        return found.strip();
    }

    private static String content(String variable, @Nullable String file) throws UsageException {
        if (file == null || file.isBlank()) {
            return "";
        }
        try {
            return Files.readString(Path.of(file));
        } catch (IOException | InvalidPathException unreadable) {
            throw new UsageException(variable + " names '" + Console.clean(file) + "', which cannot be read.");
        }
    }
}
