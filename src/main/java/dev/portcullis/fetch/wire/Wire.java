package dev.portcullis.fetch.wire;

import com.squareup.moshi.Json;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The bodies that Zoho answers with. Every component may be null: missing, null, or of an unexpected type. */
public final class Wire {
    private Wire() {}

    /**
     * Answer of the token endpoint; right only if it holds an access token, whatever its HTTP status. Its tokens are of
     * any type here: a number in place of one is no token, where an id may be a number.
     */
    public record Token(
            @Json(name = "access_token") @Nullable Object accessToken,
            @Json(name = "refresh_token") @Nullable Object refreshToken,
            @Json(name = "api_domain") @Nullable String apiDomain,
            @Nullable String scope,
            @Json(name = "expires_in") @Nullable Long expiresIn,
            @Json(name = "expires_in_sec") @Nullable Long expiresInSeconds,
            @Nullable String error,
            @Nullable String status) {}

    /** An error body; {@code code} is stable, the message is localised and may be wrong. */
    public record Problem(@Nullable String code, @Nullable Details details) {}

    public record Details(
            @Nullable List<String> permissions,
            @Json(name = "retry_after") @Nullable Long retryAfter,
            @Json(name = "param_name") @Nullable String parameter,

            @Json(name = "unsupported_environment") @Nullable
            String environment,

            @Json(name = "unsupported_login_user_type") @Nullable
            String loginUserType,

            @Json(name = "supported_domains") @Nullable List<String> domains) {}

    /** {@code GET /org}. */
    public record OrgAnswer(@Nullable List<Org> org) {}

    public record Org(
            @Nullable String id,
            @Json(name = "company_name") @Nullable String companyName,
            @Nullable String type,
            @Json(name = "license_details") @Nullable License license) {}

    public record License(
            @Json(name = "paid_type") @Nullable String paidType) {}

    /** {@code GET /settings/portals} and {@code /settings/portals/{name}}. */
    public record PortalsAnswer(@Nullable List<Portal> portals) {}

    public record Portal(
            @Nullable String zaid,
            @Nullable String name,
            @Nullable Boolean active,
            @Json(name = "created_time") @Nullable String createdTime,
            @Json(name = "modified_time") @Nullable String modifiedTime,
            @Json(name = "saml_configuration") @Nullable Given<Saml> saml) {}

    public record Saml(
            @Nullable Boolean active,
            @Json(name = "public_key") @Nullable String publicKey) {}

    /** {@code GET .../user_type} and {@code .../user_type/{id}}: the key is singular, the value a list. */
    public record UserTypesAnswer(
            @Json(name = "user_type") @Nullable List<UserType> userTypes) {}

    public record UserType(
            @Nullable String id,
            @Nullable String name,
            @Json(name = "default") @Nullable Boolean defaultType,
            @Nullable Boolean active,
            @Json(name = "no_of_users") @Nullable Long numberOfUsers,
            @Json(name = "active_user_count") @Nullable Long activeUsers,
            @Json(name = "deactive_user_count") @Nullable Long deactiveUsers,
            @Json(name = "modified_time") @Nullable String modifiedTime,
            @Json(name = "personality_module") @Nullable Reference personalityModule,
            @Nullable List<Module> modules) {}

    public record Reference(
            @Nullable String id,
            @Json(name = "api_name") @Nullable String apiName) {}

    public record Module(
            @Nullable String id,
            @Json(name = "api_name") @Nullable String apiName,
            @Json(name = "plural_label") @Nullable String pluralLabel,
            @Json(name = "shared_type") @Nullable String sharedType,
            @Nullable Permissions permissions,
            @Nullable Given<List<Reference>> filters,
            @Nullable Given<List<Field>> fields,
            @Nullable List<Layout> layouts,
            @Nullable View views) {}

    public record Permissions(
            @Nullable Given<Boolean> view,
            @Nullable Given<Boolean> edit,
            @Json(name = "edit_shared_records") @Nullable Given<Boolean> editSharedRecords,
            @Nullable Given<Boolean> create,
            @Nullable Given<Boolean> delete,
            @Json(name = "create_attachment") @Nullable Given<Boolean> createAttachment,
            @Json(name = "delete_attachment") @Nullable Given<Boolean> deleteAttachment) {

        /** False where some action is neither granted nor denied in any way we know. */
        boolean understood() {
            return Stream.of(view, edit, editSharedRecords, create, delete, createAttachment, deleteAttachment)
                    .allMatch(action -> action == null || action.understood());
        }
    }

    /** An exposed field; subforms alone have permissions, one action in each element. */
    public record Field(
            @Nullable String id,
            @Json(name = "api_name") @Nullable String apiName,
            @Json(name = "read_only") @Nullable Boolean readOnly,
            @Nullable Given<List<Permissions>> permissions) {}

    public record Layout(@Nullable String id, @Nullable String name) {}

    public record View(
            @Nullable String id,
            @Nullable String name,
            @Nullable String type) {}

    /** {@code GET .../user_type/{id}/users}. */
    public record UsersAnswer(
            @Nullable List<User> users, @Nullable Info info) {}

    /** A portal user; older answers have {@code invited_time}, newer ones {@code created_time} in its place. */
    public record User(
            @Json(name = "personality_id") @Nullable String personalityId,
            @Nullable String module,
            @Nullable String name,
            @Nullable String email,
            @Nullable Boolean active,
            @Nullable Boolean confirm,
            @Json(name = "status_reason__s") @Nullable String statusReason,
            @Json(name = "invited_time") @Nullable String invitedTime,
            @Json(name = "created_time") @Nullable String createdTime) {}

    public record Info(
            @Json(name = "total_count") @Nullable Long totalCount,
            @Json(name = "more_records") @Nullable Boolean moreRecords) {}

    /** {@code GET /users}: the internal users. */
    public record HubUsersAnswer(
            @Nullable List<HubUser> users, @Nullable Info info) {}

    public record HubUser(
            @Nullable String id,
            @Json(name = "full_name") @Nullable String fullName,
            @Nullable String email,
            @Nullable String status,
            @Json(name = "type__s") @Nullable String type,
            @Nullable Named role,
            @Nullable Named profile) {}

    public record Named(@Nullable String name) {}

    /** {@code GET /settings/fields?module=}. */
    public record FieldsAnswer(@Nullable List<FieldMetadata> fields) {}

    public record FieldMetadata(
            @Nullable String id,
            @Json(name = "api_name") @Nullable String apiName,
            @Json(name = "field_label") @Nullable String label,
            @Json(name = "data_type") @Nullable String dataType,
            @Json(name = "private") @Nullable Given<Restriction> personal,
            @Json(name = "hipaa_compliance") @Nullable Given<Restriction> health,
            @Nullable Given<Crypt> crypt,
            @Nullable Subform subform) {}

    public record Restriction(@Nullable Boolean restricted) {}

    public record Crypt(@Nullable String status) {}

    public record Subform(
            @Nullable String module,
            @Json(name = "api_name") @Nullable String apiName) {}
}
