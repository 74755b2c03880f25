package dev.portcullis.report.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.given.HostileTexts;
import dev.portcullis.given.ManyFindings;
import dev.portcullis.given.Xml;
import dev.portcullis.report.ReportFormat;
import dev.portcullis.report.html.HostilePage;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class JunitReportTest {
    @TempDir
    Path folder;

    private String text(String value) throws Exception {
        byte[] bytes = HostilePage.files(folder, value).get(ReportFormat.JUNIT).get("junit.xml");
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Document report(String value) throws Exception {
        return Xml.read(text(value));
    }

    private static List<String> names(List<Element> elements) {
        return elements.stream().map(element -> element.getAttribute("name")).toList();
    }

    private static Element test(Document report, String start) {
        return Xml.elements(report, "testcase").stream()
                .filter(test -> test.getAttribute("name").startsWith(start)
                        || test.getAttribute("classname").startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static String outcome(Element test, String name) {
        return Xml.elements(test, name).get(0).getAttribute("message");
    }

    @Test
    void a_suite_is_a_portal_and_the_first_one_the_controls() throws Exception {
        assertThat(names(Xml.elements(report("Acme"), "testsuite"))).containsExactly("Controls", "Portal Acme (10)");
    }

    @Test
    void findings_fail_waived_ones_are_skipped_and_what_was_not_assessed_is_an_error() throws Exception {
        Document report = report("Acme");

        assertThat(outcome(test(report, "UTY-02"), "failure")).isNotEmpty();
        assertThat(Xml.elements(test(report, "UTY-02"), "failure").get(0).getTextContent())
                .contains("expected", "fingerprint ");
        assertThat(outcome(test(report, "UTY-01"), "skipped")).isEqualTo("Waived until 2026-12-31: Acme waived");
        assertThat(outcome(test(report, "MOD-02 "), "error")).startsWith("MOD-02 was ");
    }

    @Test
    void the_schemas_of_jenkins_and_surefire_accept_it_whatever_names_hold() throws Exception {
        for (String attack : HostileTexts.ALL) {
            assertThat(faults(text(attack))).as(attack).isEmpty();
        }
        ManyFindings.of(folder, JunitReport.MOST_FINDINGS + 1, assessment -> {
            var output = new ByteArrayOutputStream();
            JunitReport.write(assessment, output);
            assertThat(faults(output.toString(StandardCharsets.UTF_8))).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<testsuites | <testsuites skipped='1'",
                " type=\"[A-Z0-9-]*\" | ''",
                "</testcase> | <properties/></testcase>",
                "tests=\" | tests=\"-",
                "T08:00:00\" | T08:00:00Z\"",
            })
    void they_refuse_what_breaks_their_rules(String what, String with) throws Exception {
        String broken = text("Acme").replaceFirst(what, with);

        assertThat(broken).isNotEqualTo(text("Acme"));
        assertThat(faults(broken)).isNotEmpty();
    }

    private static String faults(String report) throws Exception {
        SchemaFactory schemas = SchemaFactory.newDefaultInstance();
        schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        try (InputStream schema = JunitReportTest.class.getResourceAsStream("/junit/junit.xsd")) {
            schemas.newSchema(new StreamSource(schema)).newValidator().validate(new DOMSource(Xml.read(report)));
            return "";
        } catch (SAXException fault) {
            return fault.toString();
        }
    }

    @Test
    void a_case_has_a_key_of_its_own() throws Exception {
        List<Element> tests = Xml.elements(report("Acme"), "testcase");

        assertThat(tests.stream().map(test -> test.getAttribute("classname") + "\n" + test.getAttribute("name")))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(4);
        assertThat(names(tests)).noneMatch(name -> name.contains("2026"));
    }

    @Test
    void characters_beyond_the_first_plane_stay_what_they_are() throws Exception {
        assertThat(names(Xml.elements(report("\uD83D\uDE00 & <Co>"), "testsuite")))
                .contains("Portal \uD83D\uDE00 & <Co> (10)");
    }

    @Test
    void a_control_with_more_findings_than_anybody_reads_is_one_case() throws Exception {
        ManyFindings.of(folder, JunitReport.MOST_FINDINGS + 1, assessment -> {
            var output = new ByteArrayOutputStream();
            JunitReport.write(assessment, output);
            List<Element> tests = Xml.elements(Xml.read(output.toString(StandardCharsets.UTF_8)), "testcase");

            assertThat(tests).hasSize(1);
            assertThat(outcome(tests.get(0), "failure")).isEqualTo("X-1 has 501 open and 0 waived findings.");
        });
    }
}
