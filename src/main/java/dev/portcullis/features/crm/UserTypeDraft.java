package dev.portcullis.features.crm;

import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.UserType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A user type of an example: active, changed lately, with as many reported users as are listed. */
public final class UserTypeDraft {
    public static final Columns COLUMNS = Columns.of("user types")
            .with("user type", "its name; else Vendor")
            .with("status", "active, inactive or unknown; else active")
            .with("default", "yes, no or unknown; else no")
            .with("reported users", "the number of users that Zoho reports, or unknown; else as many as are listed")
            .with("last modified", "a day, an instant, or unknown; else 2026-11-29")
            .with("own module", "the module whose records are the users themselves, or unknown; else Contacts");

    final String name;

    @Nullable
    Boolean defaultType = false;

    @Nullable
    Boolean active = true;

    @Nullable
    Instant modifiedTime = Crm.AS_OF.minusSeconds(86_400);

    @Nullable
    String personalityModule = "Contacts";

    public boolean modulesKnown = true;

    /** Whether the list of user types names it. */
    public boolean listed = true;

    /** Whether Zoho says what it is called. */
    public boolean named = true;

    final ModuleDraft untouched = new ModuleDraft();
    final List<ModuleDraft> modules = new ArrayList<>(List.of(untouched));
    private boolean reportedAsListed = true;
    private @Nullable Long reportedUsers;

    UserTypeDraft(String name) {
        this.name = name;
    }

    public static UserTypeDraft of(Map<String, String> cells) {
        Row row = Row.of(cells, COLUMNS);
        var type = new UserTypeDraft(cells.getOrDefault("user type", "Vendor"));
        row.text("status", word -> type.active = word == null ? null : active(word));
        row.flag("default", flag -> type.defaultType = flag);
        row.moment("last modified", moment -> type.modifiedTime = moment);
        row.text("own module", module -> type.personalityModule = module);
        row.number("reported users", type::report);
        return type;
    }

    private void report(@Nullable Long users) {
        reportedAsListed = false;
        reportedUsers = users;
    }

    /** The granted module of this name, which is granted now if it was not. */
    public ModuleDraft module(String apiName) {
        for (ModuleDraft module : modules) {
            if (module.apiName.equals(apiName)) {
                return module;
            }
        }
        var module = new ModuleDraft();
        module.apiName = apiName;
        modules.add(module);
        return module;
    }

    public void grant(ModuleDraft module) {
        modules.removeIf(granted -> granted.apiName.equals(module.apiName));
        modules.add(module);
        modulesKnown = true;
    }

    UserType build(String id, long listedUsers) {
        List<Module> granted = new ArrayList<>();
        for (ModuleDraft module : modules) {
            granted.add(module.build(moduleId(id, module)));
        }
        return new UserType(
                PortalDraft.ZAID,
                id,
                named ? name : null,
                defaultType,
                active,
                reportedAsListed ? Long.valueOf(listedUsers) : reportedUsers,
                modifiedTime,
                personalityModule,
                modulesKnown ? granted : null);
    }

    String moduleId(String id, ModuleDraft module) {
        return id + module.apiName;
    }

    private static boolean active(String word) {
        if (!Objects.equals(word, "active") && !Objects.equals(word, "inactive")) {
            throw new IllegalArgumentException("status '" + word + "', expected active, inactive or unknown");
        }
        return word.equals("active");
    }
}
