package dev.portcullis.sandbox;

import java.util.List;

/**
 * How a sandbox behaves.
 *
 * @param port where it listens; 0 takes a free one
 * @param shuffleSeed 0 serves every list in the order of the files; any other number in an order of its own, the same
 *     on every page and in every run
 * @param latencyMillis how long each answer is held back
 * @param scope what a token answer says of its scopes; empty leaves the key out
 * @param answers given instead of the organisation's own answers; the first that matches wins
 */
public record SandboxOptions(int port, long shuffleSeed, int latencyMillis, String scope, List<CannedAnswer> answers) {
    public SandboxOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port is " + port + ", expected 0 to 65535");
        }
        if (latencyMillis < 0) {
            throw new IllegalArgumentException("latencyMillis is " + latencyMillis + ", expected 0 or more");
        }
        answers = List.copyOf(answers);
    }

    /** Any free port, the files' order, no latency and no canned answer. */
    public static SandboxOptions defaults() {
        return new SandboxOptions(0, 0, 0, Sandbox.SCOPE, List.of());
    }

    public SandboxOptions withPort(int changed) {
        return new SandboxOptions(changed, shuffleSeed, latencyMillis, scope, answers);
    }

    public SandboxOptions withShuffleSeed(long changed) {
        return new SandboxOptions(port, changed, latencyMillis, scope, answers);
    }

    public SandboxOptions withLatencyMillis(int changed) {
        return new SandboxOptions(port, shuffleSeed, changed, scope, answers);
    }

    public SandboxOptions withScope(String changed) {
        return new SandboxOptions(port, shuffleSeed, latencyMillis, changed, answers);
    }

    public SandboxOptions withAnswers(CannedAnswer... changed) {
        return new SandboxOptions(port, shuffleSeed, latencyMillis, scope, List.of(changed));
    }
}
