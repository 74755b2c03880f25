package dev.portcullis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.Control;
import dev.portcullis.control.RuleFile;
import dev.portcullis.features.ShippedRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What every control, rule file and feature has in common, so that none is half there. */
class ConventionsTest {
    private static final int CONTROLS = 46;
    private static final int EXAMPLES_AT_LEAST = 400;
    private static final Pattern RULE_NAME = Pattern.compile("(?m)^rule \"([^\"]+)\"");

    private static final Map<String, String> AREAS = Map.ofEntries(
            Map.entry("PTL", "portals"),
            Map.entry("UTY", "user-types"),
            Map.entry("MOD", "modules"),
            Map.entry("FLD", "fields"),
            Map.entry("USR", "users"),
            Map.entry("PER", "people"),
            Map.entry("RST", "roster"),
            Map.entry("MTX", "access"),
            Map.entry("DRF", "drift"),
            Map.entry("AUD", "credential"),
            Map.entry("MAN", "by-hand"));

    private static final Map<String, Set<String>> REFERENCES = Map.of(
            "soc2", Set.of("CC6.1", "CC6.2", "CC6.3", "CC6.6", "CC7.1"),
            "iso27001", Set.of("5.3", "5.15", "5.16", "5.17", "5.18", "5.34", "8.2", "8.3", "8.5", "8.9"),
            "nist80053",
                    Set.of(
                            "AC-2", "AC-2(3)", "AC-3", "AC-5", "AC-6", "AC-6(1)", "CM-3", "CM-6", "IA-2", "IA-5",
                            "IA-8", "SC-28"),
            "cis", Set.of("3.3", "5.1", "5.3", "6.1", "6.2", "6.3", "6.8"),
            "pci-dss", Set.of("7.2.1", "7.2.4", "7.2.5", "8.2.5", "8.2.6"),
            "hipaa", Set.of("164.308(a)(4)", "164.312(a)(1)", "164.312(d)"),
            "gdpr", Set.of("Art. 5(1)(c)", "Art. 5(1)(f)", "Art. 25", "Art. 32"));

    private final Catalogue catalogue = ShippedRules.catalogue();

    @Test
    void every_file_under_rules_is_the_rule_file_of_one_control() throws IOException {
        List<String> expected = catalogue.controls().stream()
                .map(control -> "rules/" + AREAS.get(control.id().substring(0, 3)) + "/" + control.id() + ".drl")
                .toList();

        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.toString().replace('\\', '/')))
                    .hasSize(CONTROLS)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(catalogue.controls()).extracting(Control::file).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(catalogue.controls()).extracting(Control::id).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> rules_are_named_by_their_control_and_packaged_by_their_folder() {
        return catalogue.files().stream()
                .map(file -> DynamicTest.dynamicTest(file.control().id(), () -> namedWell(file)));
    }

    private static void namedWell(RuleFile file) {
        String id = file.control().id();
        Matcher rules = RULE_NAME.matcher(file.text());
        assertThat(rules.results().map(found -> found.group(1)))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(name -> name.equals(id) || name.startsWith(id + " "));
        assertThat(file.text())
                .contains("package rules." + AREAS.get(id.substring(0, 3)).replace('-', '_') + "\n");
    }

    @TestFactory
    Stream<DynamicTest> controls_explain_themselves_and_refer_to_frameworks() {
        return catalogue.controls().stream()
                .map(control -> DynamicTest.dynamicTest(control.id(), () -> explained(control)));
    }

    private static void explained(Control control) {
        assertThat(control.title()).isNotBlank().doesNotEndWith(".");
        assertThat(control.rationale().strip()).hasSizeGreaterThan(100).endsWith(".");
        assertThat(control.remediation().strip()).hasSizeGreaterThan(50).endsWith(".");
        var references = new ArrayList<String>();
        control.frameworks().forEach((framework, named) -> {
            assertThat(REFERENCES).containsKey(framework);
            assertThat(REFERENCES.get(framework)).containsAll(named);
            references.addAll(named);
        });
        assertThat(references).hasSizeBetween(2, 6);
    }

    @Test
    void every_control_has_a_rule_in_exactly_one_feature() throws IOException {
        Features features = Features.read(Path.of("features"));

        assertThat(features.mistakes()).isEmpty();
        assertThat(features.rules())
                .as("the rule of a feature repeats the title of the control")
                .containsExactlyInAnyOrderElementsOf(catalogue.controls().stream()
                        .map(control -> control.id() + " " + control.title())
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> every_control_has_examples_that_comply_that_violate_and_that_lack_evidence()
            throws IOException {
        List<String> steps = Features.read(Path.of("features")).steps();
        return catalogue.controls().stream()
                .map(control -> DynamicTest.dynamicTest(
                        control.id(),
                        () -> assertThat(steps)
                                .anyMatch(step -> step.startsWith(control.id() + " passes"))
                                .anyMatch(step -> step.startsWith(control.id() + " fails"))
                                .anyMatch(step -> step.startsWith(control.id() + " is not assessed"))));
    }

    @Test
    void every_example_is_run() throws IOException {
        var suite = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(FeaturesTest.class))
                .build();

        long found = LauncherFactory.create().discover(suite).countTestIdentifiers(TestIdentifier::isTest);

        assertThat(found)
                .isGreaterThanOrEqualTo(EXAMPLES_AT_LEAST)
                .isEqualTo(Features.read(Path.of("features")).examples().size());
    }
}
