package dev.portcullis.snapshot;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A portal user type: what its users may see, change and delete.
 *
 * @param portal the zaid of its portal
 * @param defaultType whether it is the user type that Zoho made with the portal; {@code default} in the file
 * @param reportedUsers how many users Zoho says it has; null when Zoho gives no number
 * @param personalityModule API name of the module whose records are the users' identities
 * @param modules the modules it is granted; null when unknown
 */
public record UserType(
        @Nullable String portal,
        @Nullable String id,
        @Nullable String name,
        @JsonProperty("default") @Nullable Boolean defaultType,
        @Nullable Boolean active,
        @Nullable Long reportedUsers,
        @Nullable Instant modifiedTime,
        @Nullable String personalityModule,
        @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<Module> modules)
        implements SnapshotRecord {

    /** The name as messages use it. */
    public String label() {
        return Labels.of(name);
    }

    /** When it was last changed, for messages. */
    public String lastChange() {
        return modifiedTime == null ? "at an unknown time" : "on " + modifiedTime;
    }

    @Override
    public int rank() {
        return 3;
    }
}
