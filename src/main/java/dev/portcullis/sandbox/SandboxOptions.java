package dev.portcullis.sandbox;

import java.util.List;

/**
 * How a sandbox behaves.
 *
 * @param port where it listens; 0 takes a free one
 * @param shuffleSeed 0 serves every list in the order of the files; any other number in an order of its own, the same
 *     on every page and in every run
 * @param portalUsers how many are generated in place of those of the files; 0 leaves these
 * @param latencyMillis how long each answer is held back, whatever else is asked at the same time
 * @param scope what a token answer says of its scopes; empty leaves the key out
 * @param credits how many calls of the API are answered before all others are refused; every answer then says how many
 *     are left, as Zoho does in the second half of a day's credits
 * @param tokenCalls how many calls of the accounts server are answered before all others are told to wait
 * @param answers given instead of the organisation's own answers; the first that matches wins
 */
public record SandboxOptions(
        int port,
        long shuffleSeed,
        int portalUsers,
        int latencyMillis,
        String scope,
        int credits,
        int tokenCalls,
        List<CannedAnswer> answers) {
    public static final int MOST_PORTAL_USERS = 2_000_000;
    public static final int LONGEST_LATENCY = 60_000;

    /** Of credits and token calls: as many as are asked for, and no word about it. */
    public static final int UNLIMITED = -1;

    public SandboxOptions {
        within("port", port, 0, 65_535);
        within("portalUsers", portalUsers, 0, MOST_PORTAL_USERS);
        within("latencyMillis", latencyMillis, 0, LONGEST_LATENCY);
        within("credits", credits, UNLIMITED, Integer.MAX_VALUE);
        within("tokenCalls", tokenCalls, UNLIMITED, Integer.MAX_VALUE);
        answers = List.copyOf(answers);
    }

    /** Any free port, the files' order and users, no latency, no limit and no canned answer. */
    public static SandboxOptions defaults() {
        return new SandboxOptions(0, 0, 0, 0, Sandbox.SCOPE, UNLIMITED, UNLIMITED, List.of());
    }

    public SandboxOptions withPort(int changed) {
        return new SandboxOptions(
                changed, shuffleSeed, portalUsers, latencyMillis, scope, credits, tokenCalls, answers);
    }

    public SandboxOptions withShuffleSeed(long changed) {
        return new SandboxOptions(port, changed, portalUsers, latencyMillis, scope, credits, tokenCalls, answers);
    }

    public SandboxOptions withPortalUsers(int changed) {
        return new SandboxOptions(port, shuffleSeed, changed, latencyMillis, scope, credits, tokenCalls, answers);
    }

    public SandboxOptions withLatencyMillis(int changed) {
        return new SandboxOptions(port, shuffleSeed, portalUsers, changed, scope, credits, tokenCalls, answers);
    }

    public SandboxOptions withScope(String changed) {
        return new SandboxOptions(port, shuffleSeed, portalUsers, latencyMillis, changed, credits, tokenCalls, answers);
    }

    public SandboxOptions withCredits(int changed) {
        return new SandboxOptions(port, shuffleSeed, portalUsers, latencyMillis, scope, changed, tokenCalls, answers);
    }

    public SandboxOptions withTokenLimit(int changed) {
        return new SandboxOptions(port, shuffleSeed, portalUsers, latencyMillis, scope, credits, changed, answers);
    }

    public SandboxOptions withAnswers(CannedAnswer... changed) {
        return new SandboxOptions(
                port, shuffleSeed, portalUsers, latencyMillis, scope, credits, tokenCalls, List.of(changed));
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " is " + value + ", expected " + least + " to " + most);
        }
    }
}
