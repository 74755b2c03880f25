package dev.portcullis.fetch.call;

import dev.portcullis.fetch.wire.UniqueKeys;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Says in our words how a call broke; the library's words may hold addresses that are not ours to show. */
public final class Breakage {
    private Breakage() {}

    /** What went on, to follow the name of who was asked. */
    public static String sentence(IOException broken) {
        if (ofTrust(broken)) {
            return "could not be trusted: " + distrust(broken);
        } else if (broken instanceof ProxyRoute.Refused) {
            return "could not be reached: the proxy wants a login, or refused the one of HTTPS_PROXY";
        } else if (broken instanceof UnknownHostException) {
            return "could not be reached: its name is unknown";
        } else if (broken instanceof ConnectException || broken instanceof NoRouteToHostException) {
            return "could not be reached: the connection was refused";
        } else if (ofTime(broken)) {
            return "did not answer in time";
        } else if (broken instanceof SSLException) {
            return "could not be trusted: the TLS handshake failed";
        } else if (broken instanceof WholeBody.TooLarge) {
            return "answered with a body that is larger than any of Zoho's";
        } else if (broken.getCause() instanceof UniqueKeys.Ambiguous) {
            return "answered with a key that stands twice in one object, so that either could be meant";
        } else if (broken instanceof NotJson) {
            return "answered something that is not JSON";
        } else if (broken instanceof HostDead) {
            return "gave no sign of life, so nothing more was asked";
        }
        return "broke the connection before its answer was whole";
    }

    /** Whether time ran out. */
    static boolean ofTime(Throwable failure) {
        return failure instanceof InterruptedIOException;
    }

    /** Whether the connection broke or never came about, which may be otherwise a second later. */
    static boolean ofConnection(Throwable failure) {
        return failure instanceof IOException
                && !ofTrust(failure)
                && !(failure instanceof WholeBody.TooLarge)
                && !(failure instanceof ProxyRoute.Refused)
                && !(failure instanceof NotJson)
                && !(failure instanceof HostDead)
                && !(failure instanceof CallsUsedUp)
                && !(failure instanceof NotSent);
    }

    private static boolean ofTrust(Throwable failure) {
        return failure instanceof SSLPeerUnverifiedException || cause(failure, CertificateException.class) != null;
    }

    private static String distrust(Throwable failure) {
        if (failure instanceof SSLPeerUnverifiedException) {
            return "its certificate is for another host name";
        } else if (cause(failure, CertificateExpiredException.class) != null) {
            return "its certificate has expired";
        } else if (cause(failure, CertificateNotYetValidException.class) != null) {
            return "its certificate is not valid yet; is the clock of this machine right?";
        }
        return "its certificate is signed by nobody whom this machine trusts (--ca-file names one to trust)";
    }

    private static @Nullable Throwable cause(Throwable failure, Class<?> kind) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .limit(20)
                .filter(kind::isInstance)
                .findFirst()
                .orElse(null);
    }
}
