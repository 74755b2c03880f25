package dev.portcullis.snapshot.file;

import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.End;
import dev.portcullis.snapshot.FieldMetadata;
import dev.portcullis.snapshot.Header;
import dev.portcullis.snapshot.HubUser;
import dev.portcullis.snapshot.Org;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.SnapshotRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the lines that are no user's in the shape in which {@link SnapshotWriter} writes them: with the keys of the
 * record, in its order. Databind, whose set-up takes longer than all these lines of a small snapshot, is left whatever
 * has another shape, and then either reads the same record or tells what is wrong.
 */
final class PlainRecordReader {
    /** Bounds what is read as the mapper's own does. */
    private static final JsonFactory JSON = new JsonFactory();

    private PlainRecordReader() {}

    /** The record of these bytes; null when databind must say. */
    static @Nullable SnapshotRecord read(byte[] buffer, int offset, int length) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), buffer, offset, length)) {
            return new Cursor(parser).whole(PlainRecordReader::record);
        } catch (JacksonException leftToDatabind) {
            return null;
        }
    }

    // Below, the arguments are evaluated in the order of the line.

    private static SnapshotRecord record(Cursor line) {
        return switch (line.needed(line.text("kind"))) {
            case "snapshot" -> header(line);
            case "org" -> new Org(line.text("id"), line.text("name"), line.text("type"), line.text("edition"));
            case "portal" -> portal(line);
            case "userType" -> PlainUserType.read(line);
            case "hubUser" -> hubUser(line);
            case "fieldMetadata" -> fieldMetadata(line);
            case "coverage" -> coverage(line);
            case "end" -> new End(line.needed(line.number("records")), line.needed(line.text("sha256")));
            default -> throw line.unsure();
        };
    }

    private static Header header(Cursor line) {
        return new Header(
                line.needed(line.integer("version")),
                line.needed(line.time("collectedAt")),
                line.needed(line.text("source")),
                line.text("apiVersion"),
                line.text("tool"),
                line.texts("scopes"));
    }

    private static Portal portal(Cursor line) {
        return new Portal(
                line.text("zaid"),
                line.text("name"),
                line.flag("active"),
                line.time("createdTime"),
                line.time("modifiedTime"),
                line.text("saml"),
                line.text("samlCertificate"));
    }

    private static HubUser hubUser(Cursor line) {
        return new HubUser(
                line.text("id"),
                line.text("name"),
                line.text("email"),
                line.text("status"),
                line.text("type"),
                line.text("role"),
                line.text("profile"));
    }

    private static FieldMetadata fieldMetadata(Cursor line) {
        return new FieldMetadata(
                line.text("module"),
                line.text("id"),
                line.text("apiName"),
                line.text("label"),
                line.flag("personal"),
                line.flag("health"),
                line.flag("encrypted"));
    }

    private static Coverage coverage(Cursor line) {
        return new Coverage(
                line.needed(line.text("resource")),
                line.text("scope"),
                line.needed(line.text("state")),
                line.number("count"),
                line.text("code"),
                line.integer("http"),
                line.text("message"));
    }
}
