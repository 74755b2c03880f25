package dev.portcullis.fetch.checkpoint;

import dev.portcullis.snapshot.file.Digests;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a checkpoint belongs to: answers to another question must not be taken for answers to this one.
 *
 * @param client a digest of the client's id
 * @param collectedAt when the collection began; a resumed one keeps the instant of the first run
 */
public record Belonging(
        String tool, String origin, String apiVersion, String client, List<String> portals, Instant collectedAt) {
    /** What was true of a portal a day ago is no evidence of today. */
    private static final Duration LONGEST = Duration.ofHours(24);

    public Belonging {
        portals = List.copyOf(portals);
    }

    public static Belonging of(
            String tool, URI origin, String apiVersion, String clientId, List<String> portals, Instant collectedAt) {
        byte[] digest = Digests.sha256().digest(clientId.getBytes(StandardCharsets.UTF_8));
        List<String> sorted = portals.stream().sorted().distinct().toList();
        return new Belonging(
                tool, origin.toString(), apiVersion, HexFormat.of().formatHex(digest), sorted, collectedAt);
    }

    /** Why what began as {@code begun} cannot be continued as this; null when it can. */
    @Nullable
    String objection(Belonging begun) {
        if (!tool.equals(begun.tool)) {
            return "it is of another version of this program";
        } else if (!origin.equals(begun.origin) || !client.equals(begun.client)) {
            return "it is of another address or client of Zoho";
        } else if (!apiVersion.equals(begun.apiVersion)) {
            return "it is of another version of Zoho's API";
        } else if (!portals.equals(begun.portals)) {
            return "it is of other portals";
        }
        Duration age = Duration.between(begun.collectedAt, collectedAt);
        return age.isNegative() || age.compareTo(LONGEST) > 0 ? "it was not begun within the last 24 hours" : null;
    }

    byte[] bytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var output = new DataOutputStream(bytes);
        for (String text : List.of(tool, origin, apiVersion, client, collectedAt.toString())) {
            output.writeUTF(text);
        }
        output.writeInt(portals.size());
        for (String portal : portals) {
            output.writeUTF(portal);
        }
        return bytes.toByteArray();
    }

    static Belonging read(byte[] bytes) throws IOException {
        var input = new DataInputStream(new ByteArrayInputStream(bytes));
        String tool = input.readUTF();
        String origin = input.readUTF();
        String apiVersion = input.readUTF();
        String client = input.readUTF();
        Instant collectedAt = instant(input.readUTF());
        var portals = new ArrayList<String>();
        for (int left = input.readInt(); left > 0; left--) {
            portals.add(input.readUTF());
        }
        return new Belonging(tool, origin, apiVersion, client, portals, collectedAt);
    }

    private static Instant instant(String text) throws IOException {
        try {
            return Instant.parse(text);
        } catch (DateTimeException noTime) {
            throw new IOException(noTime);
        }
    }
}
