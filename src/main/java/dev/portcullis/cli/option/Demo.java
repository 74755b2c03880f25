package dev.portcullis.cli.option;

import dev.portcullis.fetch.setup.Credentials;
import dev.portcullis.sandbox.Sandbox;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;

/** The sandbox inside this process, asked over HTTP like the real Zoho. */
public final class Demo implements Closeable {
    static final Instant COLLECTED_AT = Instant.parse("2026-11-21T08:00:00Z");
    static final String SOURCE = "sandbox";

    private final Sandbox sandbox;

    private Demo(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    public static Demo start() throws IOException {
        return new Demo(Sandbox.start(0));
    }

    public String url() {
        return sandbox.url();
    }

    public Credentials credentials() {
        return Credentials.of(Sandbox.CLIENT_ID, Sandbox.CLIENT_SECRET, Sandbox.REFRESH_TOKEN);
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
