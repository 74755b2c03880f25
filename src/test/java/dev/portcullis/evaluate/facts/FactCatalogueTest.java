package dev.portcullis.evaluate.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.control.SubjectType;
import dev.portcullis.features.ShippedRules;
import dev.portcullis.snapshot.UserType;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FactCatalogueTest {
    private static final int FACTS = 28;
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (dev\\.portcullis\\.\\S+)$");

    static List<Fact> facts() {
        return FactCatalogue.facts();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void every_public_property_of_every_fact_says_what_it_means(Fact fact) {
        assertThat(fact.meaning()).isNotBlank().doesNotEndWith(".");
        assertThat(fact.properties()).isNotEmpty().allSatisfy(property -> {
            assertThat(property.meaning()).as(property.name()).isNotBlank().doesNotEndWith(".");
            assertThat(property.typeInWords()).as(property.name()).isNotBlank();
        });
        assertThat(fact.propertyNames())
                .doesNotHaveDuplicates()
                .doesNotContain("rank")
                .containsAll(Arrays.stream(fact.type().getRecordComponents())
                        .map(component -> component.getName())
                        .toList());
    }

    @Test
    void the_facts_are_those_that_rules_see_and_what_these_lead_to() {
        assertThat(FactCatalogue.names())
                .hasSize(FACTS)
                .isSorted()
                .doesNotHaveDuplicates()
                .contains("Portal", "GrantedModule", "Membership", "Permissions", "Layout", "Parameter", "AsOf");
        assertThat(FactCatalogue.facts())
                .filteredOn(Fact::part)
                .extracting(Fact::name)
                .containsExactly(
                        "ExpectedPlace",
                        "Field",
                        "FieldMetadata",
                        "Layout",
                        "MatrixRow",
                        "Membership",
                        "Module",
                        "Permissions",
                        "RosterRow",
                        "View");
    }

    @Test
    void every_type_of_subject_has_its_fact() {
        assertThat(FactCatalogue.facts())
                .extracting(Fact::subject)
                .filteredOn(Objects::nonNull)
                .containsOnly(SubjectType.values());
        assertThat(FactCatalogue.reportedBy(SubjectType.USER)).isEqualTo("RosteredUser or User");
        assertThat(FactCatalogue.reportedBy(SubjectType.USER_TYPE)).isEqualTo("UserType");
    }

    @Test
    void every_fact_that_a_shipped_rule_imports_is_listed() {
        List<String> imports = ShippedRules.catalogue().files().stream()
                .flatMap(file -> IMPORT.matcher(file.text()).results().map(found -> found.group(1)))
                .distinct()
                .toList();

        assertThat(imports).hasSizeGreaterThan(8);
        assertThat(FactCatalogue.facts()).extracting(Fact::importName).containsAll(imports);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Portal        | active         | true, false or unknown | portals[].active
            Portal        | zaid           | text, or unknown       | portals[].zaid
            Portal        | saml           | one of absent, none, inactive, active, or unknown | portals[].saml_configuration
            UserType      | reportedUsers  | whole number, or unknown | user_type[].no_of_users, else active_user_count + deactive_user_count
            UserType      | modules        | list of Module, or unknown | user_type[].modules
            GrantedModule | userType       | UserType               |
            GrantedModule | namedIn(list of text) | true or false   |
            Person        | activeInBothOf(list of pairs) | list of text, or unknown |
            Parameter     | value          | any value              |
            Parameter     | pairs          | list of pairs          |
            AsOf          | daysBefore(whole number) | moment       |
            """)
    void a_property_is_told_in_plain_words(String fact, String form, String type, String from) {
        Property property = FactCatalogue.named(fact).orElseThrow().properties().stream()
                .filter(listed -> listed.form().equals(form))
                .findFirst()
                .orElseThrow();

        assertThat(property.typeInWords()).isEqualTo(type);
        assertThat(property.from()).isEqualTo(Objects.requireNonNullElse(from, ""));
    }

    @Test
    void properties_come_in_the_order_of_the_record_and_then_by_name() {
        assertThat(FactCatalogue.of(UserType.class).orElseThrow().propertyNames())
                .startsWith("portal", "id", "name")
                .endsWith("modules", "label", "lastChange");
    }
}
