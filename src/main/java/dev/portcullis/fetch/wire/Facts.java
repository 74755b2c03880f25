package dev.portcullis.fetch.wire;

import dev.portcullis.snapshot.FieldMetadata;
import dev.portcullis.snapshot.HubUser;
import dev.portcullis.snapshot.Org;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.Times;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.UserType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
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
        if (saml == null || !saml.understood()) {
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
                GrantFacts.modules(first(other, listed, Wire.UserType::modules)));
    }

    private static <T, V> @Nullable V first(T one, T other, Function<T, @Nullable V> value) {
        V own = value.apply(one);
        return own == null ? value.apply(other) : own;
    }

    /** Older answers give one number, newer ones two; a number that cannot be is unknown. */
    private static @Nullable Long reportedUsers(Wire.UserType type) {
        Long active = type.activeUsers();
        Long deactive = type.deactiveUsers();
        if (type.numberOfUsers() != null) {
            return possible(type.numberOfUsers());
        }
        return active == null || deactive == null || possible(active) == null || possible(deactive) == null
                ? null
                : possible(active + deactive);
    }

    private static @Nullable Long possible(long users) {
        return users < 0 ? null : users;
    }

    private static @Nullable String personality(Wire.UserType type) {
        return type.personalityModule() == null
                ? null
                : type.personalityModule().apiName();
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

    /** Most organisations never have these keys: a missing one, and null, mean that there is no restriction. */
    private static @Nullable Boolean restricted(@Nullable Given<Wire.Restriction> restriction) {
        if (restriction == null || (restriction.understood() && restriction.value() == null)) {
            return false;
        }
        return restriction.value() == null ? null : restriction.value().restricted();
    }

    private static @Nullable Boolean encrypted(@Nullable Given<Wire.Crypt> crypt) {
        if (crypt == null || (crypt.understood() && crypt.value() == null)) {
            return false;
        }
        if (crypt.value() == null || crypt.value().status() == null) {
            return crypt.understood() ? false : null;
        }
        return !"0".equals(crypt.value().status());
    }

    /** Zoho writes the organisation's offset or Z; anything else is an unknown time. */
    static @Nullable Instant time(@Nullable String text) {
        try {
            Instant time = text == null ? null : OffsetDateTime.parse(text).toInstant();
            return time != null && Times.possible(time) ? time : null;
        } catch (DateTimeParseException noTime) {
            return null;
        }
    }
}
