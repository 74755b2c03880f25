package dev.portcullis.evaluate;

import dev.portcullis.control.SubjectType;
import dev.portcullis.input.signed.Named;
import dev.portcullis.snapshot.Ids;
import dev.portcullis.snapshot.file.Digests;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The thing a finding is about, as reports name it; what does not apply to its type is null.
 *
 * @param portal the portal's name
 * @param portalId its zaid
 * @param userType the user type's name
 * @param module an API name
 * @param field an API name
 * @param organisation the organisation's id, of a credential only
 * @param label what people read
 */
public record Subject(
        SubjectType type,
        @Nullable String portal,
        @Nullable String portalId,
        @Nullable String userType,
        @Nullable String userTypeId,
        @Nullable String module,
        @Nullable String field,
        @Nullable String fieldId,
        @Nullable String email,
        @Nullable String personalityId,
        @Nullable String organisation,
        String label) {

    /** By ids, from the portal down. */
    public static final Comparator<Subject> ORDER = Comparator.comparing(Subject::portalId, Ids.ORDER)
            .thenComparing(Subject::userTypeId, Ids.ORDER)
            .thenComparing(Subject::personalityId, Ids.ORDER)
            .thenComparing(Subject::module, Comparator.nullsFirst(Ids::byCodePoint))
            .thenComparing(Subject::fieldId, Ids.ORDER)
            .thenComparing(Subject::field, Comparator.nullsFirst(Ids::byCodePoint))
            .thenComparing(Subject::email, Comparator.nullsFirst(Ids::byCodePoint));

    /** Hex SHA-256 of the control id, the subject type and the stable ids, joined by line feeds. */
    public String fingerprint(String control) {
        var parts = new ArrayList<String>(List.of(control, type.word()));
        stableIds().forEach(id -> parts.add(id == null ? "" : id));
        byte[] text = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Digests.sha256().digest(text));
    }

    /** What waivers and attestations know it by. */
    public Named names() {
        return new Named(portal, userType, module, field, email);
    }

    /** Whether this is the same subject; what changes of it does not count, as long as it has an id. */
    boolean same(Subject other) {
        return type == other.type
                && stableIds().equals(other.stableIds())
                && (type != SubjectType.USER || personalityId != null || Objects.equals(email, other.email));
    }

    private List<@Nullable String> stableIds() {
        var ids = new ArrayList<@Nullable String>();
        switch (type) {
            case PERSON -> ids.add(email);
            case CREDENTIAL -> ids.add(organisation);
            case PORTAL -> ids.add(portalId);
            case USER_TYPE -> addAll(ids, portalId, userTypeId);
            case MODULE -> addAll(ids, portalId, userTypeId, module);
            case FIELD -> addAll(ids, portalId, userTypeId, module, fieldId == null ? field : fieldId);
            case USER -> addAll(ids, portalId, userTypeId, personalityId);
        }
        return ids;
    }

    private static void addAll(List<@Nullable String> ids, @Nullable String... more) {
        for (String id : more) {
            ids.add(id);
        }
    }
}
