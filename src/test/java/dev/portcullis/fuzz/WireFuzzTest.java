package dev.portcullis.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import dev.portcullis.fetch.wire.Facts;
import dev.portcullis.fetch.wire.LenientJson;
import dev.portcullis.fetch.wire.Wire;
import dev.portcullis.given.SnapshotFile;
import dev.portcullis.snapshot.SnapshotRecord;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a server answers is refused as no answer, or becomes records that a snapshot file gives back unchanged. */
@ExtendWith(RanInputs.class)
class WireFuzzTest {
    private static final Moshi MOSHI = LenientJson.moshi();

    @TempDir
    static Path folder;

    @FuzzTest
    void body(byte[] body) throws Exception {
        List<SnapshotRecord> records = records(body);

        // Most inputs hold nothing; a file for each of them would be all that is measured.
        if (!records.isEmpty()) {
            assertThat(Written.records(SnapshotFile.of(records.toArray(SnapshotRecord[]::new)), folder))
                    .containsExactlyInAnyOrderElementsOf(records);
        }
    }

    /** The body taken for each answer that there is; most keys mean something in one of them only. */
    private static List<SnapshotRecord> records(byte[] body) throws IOException {
        var records = new ArrayList<SnapshotRecord>();
        read(body, Wire.Token.class, token -> {});
        read(body, Wire.Problem.class, problem -> {});
        read(body, Wire.OrgAnswer.class, answer -> each(first(answer.org()), Facts::org, records));
        read(body, Wire.PortalsAnswer.class, answer -> {
            each(answer.portals(), portal -> Facts.portal(portal, null), records);
            each(answer.portals(), portal -> Facts.portal(portal, portal), records);
        });
        read(body, Wire.UserTypesAnswer.class, answer -> {
            each(answer.userTypes(), type -> Facts.userType("1", type, null), records);
            each(answer.userTypes(), type -> Facts.userType(null, type, type), records);
        });
        read(body, Wire.HubUsersAnswer.class, answer -> each(answer.users(), Facts::hubUser, records));
        read(
                body,
                Wire.FieldsAnswer.class,
                answer -> each(answer.fields(), field -> Facts.fieldMetadata("Deals", field), records));
        read(body, Wire.UsersAnswer.class, answer -> each(answer.users(), user -> Facts.user("1", "2", user), records));
        return records;
    }

    private static <A> void read(byte[] body, Class<A> type, Consumer<A> found) throws IOException {
        try {
            JsonReader reader = JsonReader.of(new Buffer().write(body));
            A answer = MOSHI.adapter(type).fromJson(reader);
            if (answer != null && reader.peek() == JsonReader.Token.END_DOCUMENT) {
                found.accept(answer);
            }
        } catch (JsonDataException | JsonEncodingException | EOFException noJson) {
            // What the client tells of as an answer that is not JSON.
        }
    }

    /** Whose organisation it is stands first. */
    private static <W> List<W> first(@Nullable List<W> wire) {
        return wire == null ? List.of() : wire.subList(0, Math.min(1, wire.size()));
    }

    private static <W> void each(
            @Nullable List<W> wire, Function<W, SnapshotRecord> record, List<SnapshotRecord> records) {
        if (wire != null) {
            wire.stream().map(record).forEach(records::add);
        }
    }
}
