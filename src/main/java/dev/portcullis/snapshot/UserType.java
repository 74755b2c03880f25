package dev.portcullis.snapshot;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Meaning(
        value = "A portal user type: what its users may see, change and delete",
        from = "GET /settings/portals/{portal}/user_type/{id}")
public record UserType(
        @Meaning("The zaid of its portal") @Nullable String portal,

        @Meaning(value = "The id of the user type", from = "user_type[].id") @Nullable
        String id,

        @Meaning(value = "Its name", from = "user_type[].name") @Nullable
        String name,

        @Meaning(value = "Whether it is the user type that Zoho made with the portal", from = "user_type[].default")
        @JsonProperty("default")
        @Nullable
        Boolean defaultType,

        @Meaning(value = "Whether it is switched on", from = "user_type[].active") @Nullable
        Boolean active,

        @Meaning(
                value = "How many users Zoho says it has",
                from = "user_type[].no_of_users, else active_user_count + deactive_user_count")
        @Nullable
        Long reportedUsers,

        @Meaning(value = "When it was last changed", from = "user_type[].modified_time") @Nullable
        Instant modifiedTime,

        @Meaning(
                value = "API name of the module whose records are the users' identities",
                from = "user_type[].personality_module.api_name")
        @Nullable
        String personalityModule,

        @Meaning(value = "The modules it is granted", from = "user_type[].modules")
        @JsonSetter(contentNulls = Nulls.FAIL)
        @Nullable
        List<Module> modules)
        implements SnapshotRecord {

    @Meaning("The name as messages use it")
    public String label() {
        return Labels.of(name);
    }

    @Meaning("When it was last changed, for messages")
    public String lastChange() {
        return modifiedTime == null ? "at an unknown time" : "on " + modifiedTime;
    }

    @Override
    public int rank() {
        return 3;
    }
}
