package dev.portcullis.cli.option;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this program, as the build wrote it down. */
public final class Version implements IVersionProvider {
    public static String number() {
        try (InputStream input = Version.class.getResourceAsStream("version.properties")) {
            var properties = new Properties();
            properties.load(input);
            return properties.getProperty("version");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static String line() {
        return "portcullis " + number();
    }

    @Override
    public String[] getVersion() {
        return new String[] {line()};
    }
}
