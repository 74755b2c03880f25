package dev.portcullis.fetch.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import dev.portcullis.snapshot.Field;
import dev.portcullis.snapshot.FieldMetadata;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.Permissions;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.UserType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every contradiction between the three published descriptions of the API, handled on purpose. */
class FactsTest {
    @Test
    void both_spellings_of_the_user_count_are_understood() throws Exception {
        assertThat(userTypes("user_types_200_v7_docs.json").get(0).reportedUsers())
                .isEqualTo(44);
        assertThat(userTypes("user_types_200_v8_2026.json").get(0).reportedUsers())
                .isEqualTo(44);
        assertThat(userType("{\"active_user_count\":3}").reportedUsers()).isNull();
        assertThat(userType("{\"no_of_users\":\"7\"}").reportedUsers()).isEqualTo(7);
    }

    @Test
    void both_time_fields_are_understood() throws Exception {
        assertThat(users("portal_users_200_v7_docs.json").get(0).invitedTime()).isEqualTo("2025-02-03T09:00:00Z");
        assertThat(users("portal_users_200_v8_2026.json").get(0).invitedTime()).isEqualTo("2025-02-03T09:00:00Z");
    }

    @Test
    void the_invitation_wins_over_the_creation_and_an_unreadable_time_is_unknown() throws Exception {
        assertThat(user("{\"invited_time\":\"2025-01-01T00:00:00Z\",\"created_time\":\"2020-01-01T00:00:00Z\"}")
                        .invitedTime())
                .isEqualTo("2025-01-01T00:00:00Z");
        assertThat(user("{\"invited_time\":null,\"created_time\":\"2020-01-01T00:00:00Z\"}")
                        .invitedTime())
                .isEqualTo(Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(user("{\"invited_time\":\"yesterday\"}").invitedTime()).isNull();
        assertThat(user("{\"invited_time\":\"+999999999-12-31T23:59:59-18:00\"}")
                        .invitedTime())
                .isNull();
        assertThat(user("{}").invitedTime()).isNull();
    }

    @Test
    void filters_null_means_none_and_a_missing_key_means_unknown() throws Exception {
        UserType type = userTypes("user_type_200_by_id.json").get(0);

        assertThat(module(type, "Contacts").filters()).isEmpty();
        assertThat(module(type, "Deals").filters()).containsExactly("Contact_Name");
        assertThat(module("{\"api_name\":\"A\"}").filters()).isNull();
        assertThat(module("{\"api_name\":\"A\",\"filters\":{\"odd\":1}}").filters())
                .isNull();
        assertThat(module("{\"api_name\":\"A\",\"filters\":[]}").filters()).isEmpty();
    }

    @Test
    void fields_null_means_none_and_a_missing_key_means_unknown() throws Exception {
        assertThat(module("{\"fields\":null}").fields()).isEmpty();
        assertThat(module("{}").fields()).isNull();
        assertThat(module("{\"fields\":\"odd\"}").fields()).isNull();
    }

    @Test
    void views_and_layouts_may_be_null() throws Exception {
        Module notes = module(userTypes("user_type_200_by_id.json").get(0), "Notes");

        assertThat(notes.view()).isNull();
        assertThat(notes.layouts()).isNull();
        assertThat(module("{\"views\":[{\"id\":\"1\"}]}").view()).isNull();
    }

    @Test
    void a_permission_key_that_is_absent_is_absent_and_a_missing_object_is_unknown() throws Exception {
        UserType type = userTypes("user_type_200_by_id.json").get(0);

        assertThat(module(type, "Products").permissions())
                .isEqualTo(new Permissions(true, null, null, null, null, null, null));
        assertThat(module(type, "Notes").permissions())
                .isEqualTo(new Permissions(true, false, null, false, false, false, false));
        assertThat(module("{\"permissions\":null}").permissions()).isNull();
        assertThat(module("{\"permissions\":[true]}").permissions()).isNull();
    }

    @Test
    void the_permissions_of_a_subform_are_read_from_a_list_of_single_keys() throws Exception {
        Module quotes = module(userTypes("user_type_200_by_id.json").get(0), "Quotes");
        Field items = quotes.fields().stream()
                .filter(field -> "Quoted_Items".equals(field.apiName()))
                .findFirst()
                .orElseThrow();

        assertThat(items.permissions()).isEqualTo(new Permissions(true, true, null, true, true, null, null));
        assertThat(quotes.fields())
                .filteredOn(field -> "Currency".equals(field.apiName()))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"9223372036854775807", "5539310000000987001", "9999999999999999999", "9007199254740993"})
    void ids_of_up_to_19_digits_come_as_text_or_as_numbers(String id) throws Exception {
        assertThat(user("{\"personality_id\":\"" + id + "\"}").personalityId()).isEqualTo(id);
        assertThat(user("{\"personality_id\":" + id + "}").personalityId()).isEqualTo(id);
    }

    @Test
    void saml_is_told_apart_as_absent_none_inactive_and_active() throws Exception {
        Wire.Portal listed = portals("portals_200_list.json").get(0);

        assertThat(Facts.portal(listed, null).saml()).isEqualTo("absent");
        assertThat(Facts.portal(listed, listed).saml()).isEqualTo("absent");
        assertThat(Facts.portal(listed, portals("portal_200_saml_off.json").get(0))
                        .saml())
                .isEqualTo("none");
        Portal active = Facts.portal(listed, portals("portal_200_saml_on.json").get(0));
        assertThat(active.saml()).isEqualTo("active");
        assertThat(active.samlCertificate()).contains("PLACEHOLDER");
        assertThat(active.samlCertificateExpiry()).isNull();
        assertThat(active.zaid()).isEqualTo("20087711345");
    }

    @Test
    void list_and_page_of_a_user_type_complete_each_other() throws Exception {
        Wire.UserType listed = wire("user_types_200_v8_2026.json").get(0);
        Wire.UserType page = wire("user_type_200_by_id.json").get(0);
        UserType merged = Facts.userType("1", listed, page);

        assertThat(merged.modifiedTime()).isEqualTo("2025-10-11T07:00:00Z");
        assertThat(merged.modules()).hasSize(5);
        assertThat(merged.defaultType()).isTrue();
        assertThat(merged.personalityModule()).isEqualTo("Contacts");
    }

    @Test
    void the_oldest_documented_user_type_is_understood() throws Exception {
        UserType vendor = userTypes("user_type_200_v6_docs.json").get(0);

        assertThat(vendor.reportedUsers()).isEqualTo(2);
        assertThat(vendor.modules()).hasSize(1);
        assertThat(vendor.modifiedTime()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"active\":\"TRUE\"}",
                "{\"active\":true,\"surprise\":{\"deep\":[1,{}]}}",
                "{\"active\":true,\"email\":{\"not\":\"text\"}}"
            })
    void odd_types_and_unknown_keys_do_not_disturb_the_rest(String json) throws Exception {
        assertThat(user(json).active()).isTrue();
        assertThat(user(json).email()).isNull();
    }

    @Test
    void what_is_neither_true_nor_false_is_unknown() throws Exception {
        assertThat(user("{\"active\":\"maybe\"}").active()).isNull();
        assertThat(user("{\"active\":1}").active()).isNull();
        assertThat(user("{\"active\":null}").active()).isNull();
    }

    @Test
    void an_element_that_is_no_object_makes_the_whole_list_unreadable() {
        assertThatThrownBy(() -> read("{\"users\":[{},null]}", Wire.UsersAnswer.class))
                .isInstanceOf(JsonDataException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                        | false | false | false",
                "{'private':null,'crypt':null}             | false | false | false",
                "{'private':{'restricted':true}}           | true  | false | false",
                "{'hipaa_compliance':{'restricted':true}}  | false | true  | false",
                "{'crypt':{'mode':'x','status':1}}         | false | false | true",
                "{'crypt':{'mode':'x','status':0}}         | false | false | false",
                "{'crypt':{'mode':'x','status':null}}      | false | false | false",
                "{'private':{'type':'High'}}               |       | false | false"
            })
    void protected_data_is_read_from_the_metadata(String json, Boolean personal, Boolean health, Boolean encrypted)
            throws Exception {
        Wire.FieldMetadata wire = read(json.replace('\'', '"'), Wire.FieldMetadata.class);

        assertThat(Facts.fieldMetadata("Deals", wire))
                .isEqualTo(new FieldMetadata("Deals", null, null, null, personal, health, encrypted));
    }

    private static Module module(UserType type, String apiName) {
        return type.modules().stream()
                .filter(module -> apiName.equals(module.apiName()))
                .findFirst()
                .orElseThrow();
    }

    private static Module module(String json) throws Exception {
        return userType("{\"modules\":[" + json + "]}").modules().get(0);
    }

    private static UserType userType(String json) throws Exception {
        return Facts.userType("1", read(json, Wire.UserType.class), null);
    }

    private static User user(String json) throws Exception {
        return Facts.user("1", "2", read(json, Wire.User.class));
    }

    private static List<User> users(String sample) throws Exception {
        return read(sample(sample), Wire.UsersAnswer.class).users().stream()
                .map(user -> Facts.user("1", "2", user))
                .toList();
    }

    private static List<Wire.UserType> wire(String sample) throws Exception {
        return read(sample(sample), Wire.UserTypesAnswer.class).userTypes();
    }

    private static List<UserType> userTypes(String sample) throws Exception {
        return wire(sample).stream()
                .map(type -> Facts.userType("1", type, null))
                .toList();
    }

    private static List<Wire.Portal> portals(String sample) throws Exception {
        return read(sample(sample), Wire.PortalsAnswer.class).portals();
    }

    private static <T> T read(String json, Class<T> type) throws IOException {
        return Objects.requireNonNull(LenientJson.moshi().adapter(type).fromJson(json));
    }

    private static String sample(String name) throws IOException {
        try (InputStream input = FactsTest.class.getResourceAsStream("/zoho/" + name)) {
            return new String(Objects.requireNonNull(input, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void an_action_that_is_neither_granted_nor_denied_makes_all_of_them_unknown() throws Exception {
        assertThat(module("{\"permissions\":{\"view\":true,\"delete\":1}}").permissions())
                .isNull();
        assertThat(module("{\"permissions\":{\"view\":true,\"edit\":\"yes\"}}").permissions())
                .isNull();
        assertThat(module("{\"permissions\":{\"view\":true,\"edit\":null}}").permissions())
                .isEqualTo(new Permissions(true, null, null, null, null, null, null));
        assertThat(module("{\"fields\":[{\"permissions\":[{\"delete\":7}]}]}").fields())
                .isNull();
    }

    @Test
    void metadata_of_an_unexpected_type_is_unknown_and_not_harmless() throws Exception {
        Wire.FieldMetadata odd = read(
                "{\"private\":\"High\",\"hipaa_compliance\":true,\"crypt\":\"enabled\"}", Wire.FieldMetadata.class);

        assertThat(Facts.fieldMetadata("Deals", odd).protectedData()).isNull();
        assertThat(Facts.fieldMetadata("Deals", odd).encrypted()).isNull();
    }

    @Test
    void a_number_of_users_that_cannot_be_is_unknown() throws Exception {
        assertThat(userType("{\"active_user_count\":9223372036854775807,\"deactive_user_count\":5}")
                        .reportedUsers())
                .isNull();
        assertThat(userType("{\"no_of_users\":-1}").reportedUsers()).isNull();
    }

    @Test
    void a_saml_configuration_of_an_unexpected_type_is_absent() throws Exception {
        Wire.Portal odd = read("{\"saml_configuration\":\"on\"}", Wire.Portal.class);

        assertThat(Facts.portal(odd, odd).saml()).isEqualTo("absent");
    }
}
