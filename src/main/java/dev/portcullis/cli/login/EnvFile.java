package dev.portcullis.cli.login;

import dev.portcullis.cli.option.UsageException;
import dev.portcullis.fetch.setup.Credentials;
import dev.portcullis.fetch.setup.Secret;
import java.util.regex.Pattern;

/** Credentials as a file of variables that a shell reads, and the tools that read such files without one. */
final class EnvFile {
    /** Nothing to quote; some tools would take quotes for a part of the value. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~+/=:@%-]+");

    private static final Pattern QUOTABLE = Pattern.compile("[\\x20-\\x7e&&[^']]+");

    private EnvFile() {}

    static String text(Credentials credentials) throws UsageException {
        return "# Written by 'portcullis login'. Keep it secret: these credentials read your CRM.\n"
                + line("ZOHO_CLIENT_ID", credentials.clientId())
                + line("ZOHO_CLIENT_SECRET", credentials.clientSecret())
                + line("ZOHO_REFRESH_TOKEN", credentials.refreshToken());
    }

    private static String line(String name, Secret value) throws UsageException {
        return name + "=" + quoted(name, value) + "\n";
    }

    /** The value as a shell reads it back, if there is a way to write it. */
    static String quoted(String name, Secret value) throws UsageException {
        String text = value.reveal();
        if (PLAIN.matcher(text).matches()) {
            return text;
        } else if (QUOTABLE.matcher(text).matches()) {
            return "'" + text + "'";
        }
        throw new UsageException(
                name + " holds a character that none of Zoho's credentials has, such as a line break or"
                        + " a quote; copy it again.");
    }
}
