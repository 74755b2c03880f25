package dev.portcullis.fetch.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Says in our words how a connection broke; the library's words may hold addresses that are not ours to show. */
final class Breakage {
    private Breakage() {}

    static String sentence(IOException broken) {
        if (broken instanceof UnknownHostException) {
            return "could not be reached: its name is unknown";
        } else if (broken instanceof ConnectException || broken instanceof NoRouteToHostException) {
            return "could not be reached: the connection was refused";
        } else if (broken instanceof SocketTimeoutException) {
            return "did not answer in time";
        } else if (broken instanceof SSLException) {
            return "could not be trusted: the TLS handshake failed";
        } else if (broken instanceof WholeBody.TooLarge) {
            return "answered with a body that is larger than any of Zoho's";
        } else if (broken instanceof Retries.NotJson) {
            return "answered something that is not JSON";
        }
        return "broke the connection before its answer was whole";
    }
}
