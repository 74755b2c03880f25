package dev.portcullis.cli.option;

import dev.portcullis.cli.terminal.Console;
import dev.portcullis.fetch.setup.Network;
import dev.portcullis.fetch.setup.Timeouts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The way to Zoho; there is no option to trust blindly. */
public final class NetworkOptions {
    private static final int USUAL_TIMEOUT = 10;
    private static final int LONGEST_TIMEOUT = 300;

    @Option(
            names = "--ca-file",
            paramLabel = "FILE",
            description = {
                "Trust the certificates of this PEM file too, for a proxy that inspects TLS;",
                "the proxy itself comes from HTTPS_PROXY and NO_PROXY."
            })
    private @Nullable Path caFile;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = {
                "How long to wait for the next byte of an answer, 1 to 300 (default: ${DEFAULT-VALUE});",
                "a whole answer may take six times as long."
            })
    private int timeout = USUAL_TIMEOUT;

    /** Find mistakes. */
    void check() throws UsageException {
        timeouts();
        certificates();
    }

    Network network(Console console) throws UsageException {
        return new Network(timeouts(), certificates(), ProxyVariables.read(console));
    }

    private Timeouts timeouts() throws UsageException {
        if (timeout < 1 || timeout > LONGEST_TIMEOUT) {
            throw new UsageException("--timeout is " + timeout + ", expected 1 to " + LONGEST_TIMEOUT + ".");
        }
        return Timeouts.of(Duration.ofSeconds(timeout));
    }

    private List<X509Certificate> certificates() throws UsageException {
        if (caFile == null) {
            return List.of();
        }
        try (InputStream input = Files.newInputStream(caFile)) {
            List<X509Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(input).stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (certificates.isEmpty()) {
                throw unfit("holds no certificate");
            }
            return certificates;
        } catch (IOException unreadable) {
            throw unfit("cannot be read");
        } catch (CertificateException noCertificates) {
            throw unfit("holds something that is no certificate");
        }
    }

    private UsageException unfit(String what) {
        return new UsageException("--ca-file names '" + Console.clean(String.valueOf(caFile)) + "', which " + what
                + "; expected certificates in PEM form.");
    }
}
