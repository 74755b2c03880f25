package dev.portcullis.fetch.wire;

import dev.portcullis.snapshot.Field;
import dev.portcullis.snapshot.FieldMetadata;
import dev.portcullis.snapshot.HubUser;
import dev.portcullis.snapshot.Ids;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.Org;
import dev.portcullis.snapshot.Permissions;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.UserType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns what Zoho sent into the records of a snapshot. */
public final class Facts {
    private Facts() {}

    public static Org org(Wire.Org org) {
        String edition = org.license() == null ? null : org.license().paidType();
        return new Org(org.id(), org.companyName(), org.type(), edition);
    }

    /** A portal of the list with what its own page adds; {@code page} is null when the page could not be read. */
    public static Portal portal(Wire.Portal listed, Wire.@Nullable Portal page) {
        Given<Wire.Saml> saml = page == null ? null : page.saml();
        return new Portal(
                listed.zaid(),
                listed.name(),
                listed.active(),
                time(listed.createdTime()),
                time(listed.modifiedTime()),
                samlWord(saml),
                saml == null || saml.value() == null ? null : saml.value().publicKey());
    }

    private static String samlWord(@Nullable Given<Wire.Saml> saml) {
        if (saml == null) {
            return "absent";
        } else if (saml.value() == null) {
            return "none";
        }
        return Boolean.TRUE.equals(saml.value().active()) ? "active" : "inactive";
    }

    /**
     * A user type of the list with what its own page adds. The list has the times, the page the modules; either may lack
     * the other's part.
     */
    public static UserType userType(@Nullable String zaid, Wire.UserType listed, Wire.@Nullable UserType page) {
        Wire.UserType other = page == null ? listed : page;
        return new UserType(
                zaid,
                listed.id(),
                first(listed, other, Wire.UserType::name),
                first(listed, other, Wire.UserType::defaultType),
                first(listed, other, Wire.UserType::active),
                first(listed, other, Facts::reportedUsers),
                time(first(listed, other, Wire.UserType::modifiedTime)),
                first(listed, other, Facts::personality),
                modules(first(other, listed, Wire.UserType::modules)));
    }

    private static <T, V> @Nullable V first(T one, T other, Function<T, @Nullable V> value) {
        V own = value.apply(one);
        return own == null ? value.apply(other) : own;
    }

    /** Older answers give one number, newer ones two. */
    private static @Nullable Long reportedUsers(Wire.UserType type) {
        if (type.numberOfUsers() != null) {
            return type.numberOfUsers();
        }
        Long active = type.activeUsers();
        Long deactive = type.deactiveUsers();
        return active == null || deactive == null ? null : Long.valueOf(active + deactive);
    }

    private static @Nullable String personality(Wire.UserType type) {
        return type.personalityModule() == null
                ? null
                : type.personalityModule().apiName();
    }

    private static @Nullable List<Module> modules(@Nullable List<Wire.Module> modules) {
        return modules == null
                ? null
                : modules.stream()
                        .map(Facts::module)
                        .sorted(Comparator.comparing(Module::id, Ids.ORDER).thenComparing(Module::apiName, Ids.ORDER))
                        .toList();
    }

    private static Module module(Wire.Module module) {
        return new Module(
                module.id(),
                module.apiName(),
                module.pluralLabel(),
                module.sharedType(),
                permissions(module.permissions()),
                module.filters() == null ? null : filters(module.filters()),
                module.fields() == null ? null : fields(module.fields()),
                layouts(module.layouts()),
                view(module.views()));
    }

    private static List<String> filters(Given<List<Wire.Reference>> filters) {
        return filters.value() == null
                ? List.of()
                : filters.value().stream()
                        .map(filter -> String.valueOf(filter.apiName() == null ? filter.id() : filter.apiName()))
                        .sorted(Ids::byCodePoint)
                        .toList();
    }

    private static List<Field> fields(Given<List<Wire.Field>> fields) {
        return fields.value() == null
                ? List.of()
                : fields.value().stream()
                        .map(field -> new Field(
                                field.id(), field.apiName(), field.readOnly(), subformPermissions(field.permissions())))
                        .sorted(Comparator.comparing(Field::id, Ids.ORDER).thenComparing(Field::apiName, Ids.ORDER))
                        .toList();
    }

    private static @Nullable List<Module.Layout> layouts(@Nullable List<Wire.Layout> layouts) {
        return layouts == null
                ? null
                : layouts.stream()
                        .map(layout -> new Module.Layout(layout.id(), layout.name()))
                        .sorted(Comparator.comparing(Module.Layout::id, Ids.ORDER)
                                .thenComparing(Module.Layout::name, Ids.ORDER))
                        .toList();
    }

    private static Module.@Nullable View view(Wire.@Nullable View view) {
        return view == null ? null : new Module.View(view.id(), view.name(), view.type());
    }

    private static @Nullable Permissions permissions(Wire.@Nullable Permissions permissions) {
        return permissions == null
                ? null
                : new Permissions(
                        permissions.view(),
                        permissions.edit(),
                        permissions.editSharedRecords(),
                        permissions.create(),
                        permissions.delete(),
                        permissions.createAttachment(),
                        permissions.deleteAttachment());
    }

    /** Subforms have a list with one action in each element. */
    private static @Nullable Permissions subformPermissions(@Nullable List<Wire.Permissions> single) {
        return single == null
                ? null
                : new Permissions(
                        any(single, Wire.Permissions::view),
                        any(single, Wire.Permissions::edit),
                        any(single, Wire.Permissions::editSharedRecords),
                        any(single, Wire.Permissions::create),
                        any(single, Wire.Permissions::delete),
                        null,
                        null);
    }

    private static @Nullable Boolean any(
            List<Wire.Permissions> single, Function<Wire.Permissions, @Nullable Boolean> action) {
        Boolean found = null;
        for (Wire.Permissions permissions : single) {
            Boolean value = action.apply(permissions);
            found = value == null ? found : Boolean.valueOf(value || Boolean.TRUE.equals(found));
        }
        return found;
    }

    public static HubUser hubUser(Wire.HubUser user) {
        return new HubUser(
                user.id(),
                user.fullName(),
                user.email(),
                user.status(),
                user.type(),
                user.role() == null ? null : user.role().name(),
                user.profile() == null ? null : user.profile().name());
    }

    public static User user(@Nullable String zaid, @Nullable String userType, Wire.User user) {
        Instant invited = time(user.invitedTime());
        return new User(
                zaid,
                userType,
                user.personalityId(),
                user.module(),
                user.name(),
                user.email(),
                user.active(),
                user.confirm(),
                user.statusReason(),
                invited == null ? time(user.createdTime()) : invited);
    }

    /** Metadata of a field, filed under {@code module}: the module it belongs to, or the subform. */
    public static FieldMetadata fieldMetadata(String module, Wire.FieldMetadata field) {
        return new FieldMetadata(
                module,
                field.id(),
                field.apiName(),
                field.label(),
                restricted(field.personal()),
                restricted(field.health()),
                encrypted(field.crypt()));
    }

    private static @Nullable Boolean restricted(Wire.@Nullable Restriction restriction) {
        return restriction == null ? Boolean.FALSE : restriction.restricted();
    }

    private static boolean encrypted(Wire.@Nullable Crypt crypt) {
        return crypt != null && crypt.status() != null && !crypt.status().equals("0");
    }

    /** Zoho writes the organisation's offset or Z; anything else is an unknown time. */
    static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException noTime) {
            return null;
        }
    }
}
