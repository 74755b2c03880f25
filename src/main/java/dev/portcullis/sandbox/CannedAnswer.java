package dev.portcullis.sandbox;

import dev.portcullis.sandbox.call.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An answer that a test puts in place of the organisation's own.
 *
 * @param target found anywhere in the path and query as they were sent ("/crm/v8/users?type=AllUsers&page=2"); of a
 *     token call, in the path alone
 * @param times how often it is given before the sandbox answers by itself again
 * @param missingBytes how many bytes more the Content-Length announces than are sent before the connection is closed
 */
public record CannedAnswer(
        Pattern target, int times, int status, Map<String, String> headers, String body, int missingBytes) {
    /** Never used up. */
    public static final int FOREVER = Integer.MAX_VALUE;

    public CannedAnswer {
        headers = Map.copyOf(headers);
    }

    /** This status and body, for ever, to every request whose path and query hold a match of {@code regex}. */
    public static CannedAnswer to(String regex, int status, String body) {
        return new CannedAnswer(Pattern.compile(regex), FOREVER, status, Map.of(), body, 0);
    }

    public CannedAnswer times(int changed) {
        return new CannedAnswer(target, changed, status, headers, body, missingBytes);
    }

    /** Add or replace a header; the Content-Type is JSON unless given here. */
    public CannedAnswer header(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new CannedAnswer(target, times, status, more, body, missingBytes);
    }

    /** Announce this many bytes more than the body has, then close the connection. */
    public CannedAnswer truncatedBy(int bytes) {
        return new CannedAnswer(target, times, status, headers, body, bytes);
    }

    Answer answer() {
        return new Answer(status, body, headers, missingBytes);
    }
}
