package dev.portcullis.snapshot.file;

import dev.portcullis.snapshot.Ids;
import dev.portcullis.snapshot.User;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A user as the line that a snapshot will hold, with the id it is sorted by: it takes less memory than the user. */
public final class UserLine {
    /** By id; the rest makes the order of two users that share an id the same on every run. */
    public static final Comparator<UserLine> ORDER = Comparator.comparing(UserLine::personalityId, Ids.ORDER)
            .thenComparing(line -> line.json, Arrays::compareUnsigned);

    private final @Nullable String personalityId;
    private final byte[] json;

    private UserLine(@Nullable String personalityId, byte[] json) {
        this.personalityId = personalityId;
        this.json = json;
    }

    public static UserLine of(User user) {
        return new UserLine(user.personalityId(), SnapshotJson.bytes(user));
    }

    public @Nullable String personalityId() {
        return personalityId;
    }

    byte[] json() {
        return json;
    }

    /** Whether both are about one user; users without an id cannot be told apart and are all different. */
    public boolean sameUser(UserLine other) {
        return personalityId != null && Objects.equals(personalityId, other.personalityId);
    }

    /** How lines stand on disk while they wait to be sorted. */
    public static SortedSpill.Form<UserLine> form() {
        return new OnDisk();
    }

    private static final class OnDisk extends BinaryForm<UserLine> {
        @Override
        protected void write(UserLine line, DataOutput output) throws IOException {
            writeText(output, line.personalityId);
            output.writeInt(line.json.length);
            output.write(line.json);
        }

        @Override
        protected UserLine read(DataInput input) throws IOException {
            String personalityId = readText(input);
            byte[] json = new byte[input.readInt()];
            input.readFully(json);
            return new UserLine(personalityId, json);
        }
    }
}
