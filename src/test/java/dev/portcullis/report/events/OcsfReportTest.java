package dev.portcullis.report.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.report.ReportFormat;
import dev.portcullis.report.html.HostilePage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OcsfReportTest {
    /** Of class 2003 in version 1.5.0, as far as they are not deprecated there. */
    private static final List<String> KEYS = List.of(
            "activity_id",
            "activity_name",
            "category_name",
            "category_uid",
            "class_name",
            "class_uid",
            "compliance",
            "evidences",
            "finding_info",
            "message",
            "metadata",
            "remediation",
            "resources",
            "severity",
            "severity_id",
            "status",
            "status_id",
            "time",
            "type_name",
            "type_uid",
            "unmapped");

    private static final List<String> REQUIRED = List.of(
            "/activity_id",
            "/category_uid",
            "/class_uid",
            "/type_uid",
            "/severity_id",
            "/time",
            "/metadata",
            "/metadata/version",
            "/metadata/product",
            "/metadata/product/name",
            "/finding_info",
            "/finding_info/uid",
            "/compliance",
            "/remediation/desc",
            "/resources/0/uid");

    /** By the place of the caption, which stands beside its id. */
    private static final Map<String, Map<Integer, String>> LISTS = Map.of(
            "/severity",
            Map.of(1, "Informational", 2, "Low", 3, "Medium", 4, "High", 5, "Critical", 6, "Fatal"),
            "/status",
            Map.of(1, "New", 2, "In Progress", 3, "Suppressed", 4, "Resolved", 5, "Archived"),
            "/compliance/status",
            Map.of(1, "Pass", 2, "Warning", 3, "Fail"));

    @TempDir
    Path folder;

    private String text;
    private List<JsonNode> events;

    @BeforeEach
    void a_report() throws Exception {
        byte[] bytes = HostilePage.files(folder, "Acme").get(ReportFormat.OCSF).get("ocsf.ndjson");
        text = new String(bytes, StandardCharsets.UTF_8);
        events = text.lines().map(JsonMapper.shared()::readTree).toList();
    }

    private static void only(JsonNode object, String... keys) {
        assertThat(keys).containsAll(object.propertyNames());
    }

    @Test
    void an_event_is_a_line() {
        assertThat(text).endsWith("}\n").doesNotContain("\n\n", "\n ");
        assertThat(events).hasSizeGreaterThan(4);
    }

    @Test
    void an_event_has_what_the_class_requires_and_no_key_that_it_does_not_know() {
        assertThat(events).allSatisfy(event -> {
            assertThat(KEYS).containsAll(event.propertyNames());
            assertThat(event.at("/category_uid").asInt()).isEqualTo(2);
            assertThat(event.at("/class_uid").asInt()).isEqualTo(2003);
            assertThat(event.at("/type_uid").asInt())
                    .isEqualTo(2003 * 100 + event.at("/activity_id").asInt());
            assertThat(event.at("/severity_id").asInt()).isBetween(2, 5);
            assertThat(event.at("/metadata/version").asString()).isEqualTo("1.5.0");
            only(event.at("/metadata"), "version", "product");
            only(event.at("/metadata/product"), "name", "vendor_name", "version");
            only(event.at("/finding_info"), "uid", "title", "desc", "last_seen_time");
            only(
                    event.at("/compliance"),
                    "control",
                    "standards",
                    "requirements",
                    "status_id",
                    "status",
                    "status_details");
            only(event.at("/remediation"), "desc");
            event.path("resources").forEach(resource -> only(resource, "uid", "name", "type", "data"));
            event.path("evidences").forEach(evidence -> only(evidence, "data"));
        });
        assertThat(events.stream().map(event -> event.at("/finding_info/uid").asString()))
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @Test
    void an_event_has_every_required_attribute_with_a_value_of_its_list() {
        assertThat(events).allSatisfy(event -> assertThat(faults(event)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "/time, null",
        "/time, '\"2026-11-21T08:00:00Z\"'",
        "/finding_info/uid, null",
        "/metadata/product/name, null",
        "/severity_id, 7",
        "/severity, '\"high\"'",
        "/status_id, 3",
        "/compliance/status, '\"Pass\"'",
        "/remediation/desc, null",
    })
    void a_missing_attribute_or_a_value_of_no_list_would_be_noticed(String pointer, String value) {
        JsonNode event = JsonMapper.shared().readTree(events.get(0).toString());
        int last = pointer.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) event.at(pointer.substring(0, last));
        String name = pointer.substring(last + 1);
        assertThat(parent.has(name)).isTrue();
        if (value.equals("null")) {
            parent.remove(name);
        } else {
            parent.set(name, JsonMapper.shared().readTree(value));
        }

        assertThat(faults(event)).hasSize(1);
    }

    /** Against the required attributes and the lists of values of class 2003 in OCSF 1.5.0, as its schema has them. */
    private static List<String> faults(JsonNode event) {
        List<String> faults = new ArrayList<>();
        REQUIRED.stream()
                .filter(pointer -> event.at(pointer).isMissingNode())
                .filter(pointer -> !event.at(pointer.substring(0, pointer.lastIndexOf('/')))
                        .isMissingNode())
                .forEach(pointer -> faults.add(pointer + " is missing"));
        if (event.has("time") && !event.at("/time").isIntegralNumber()) {
            faults.add("time is no number of milliseconds");
        }
        LISTS.forEach((pointer, captions) -> {
            String caption = captions.get(event.at(pointer + "_id").asInt());
            if (caption == null || !caption.equals(event.at(pointer).asString())) {
                faults.add(pointer + " and its id do not agree");
            }
        });
        return faults;
    }

    @Test
    void times_are_milliseconds_of_the_run_and_not_of_the_clock() {
        assertThat(events)
                .allSatisfy(event -> assertThat(
                                Instant.ofEpochMilli(event.at("/time").asLong()))
                        .isEqualTo("2026-11-21T08:00:00Z"));
    }

    @Test
    void a_waived_finding_is_suppressed_and_still_a_failure() {
        assertThat(events.stream()
                        .filter(event -> event.at("/unmapped/state").asString().equals("waived")))
                .isNotEmpty()
                .allSatisfy(event -> {
                    assertThat(event.at("/status").asString()).isEqualTo("Suppressed");
                    assertThat(event.at("/compliance/status").asString()).isEqualTo("Fail");
                    assertThat(event.at("/unmapped/waiver_reason").asString()).isEqualTo("Acme waived");
                });
    }

    @Test
    void a_control_that_was_not_assessed_is_a_warning() {
        assertThat(events.stream()
                        .filter(event ->
                                event.at("/compliance/status").asString().equals("Warning")))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(
                                event.at("/compliance/status_details/0").asString())
                        .startsWith(event.at("/compliance/control").asString() + " could not be assessed whole: "));
    }
}
