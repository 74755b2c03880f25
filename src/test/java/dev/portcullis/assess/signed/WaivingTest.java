package dev.portcullis.assess.signed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.Severity;
import dev.portcullis.control.SubjectType;
import dev.portcullis.evaluate.Evidence;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.evaluate.Subject;
import dev.portcullis.given.Pack;
import dev.portcullis.input.signed.Period;
import dev.portcullis.input.signed.Selector;
import dev.portcullis.input.signed.Waiver;
import dev.portcullis.input.signed.Waivers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaivingTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    @TempDir
    Path folder;

    private Catalogue catalogue;

    @BeforeEach
    void two_controls() throws Exception {
        String rule = Pack.rule("%s", "$u : User()", "findings.fail($u, \"Bad.\");");
        catalogue = new Pack(folder.resolve("pack"))
                .control("X-1", "user", "users", rule.formatted("X-1"))
                .control("X-2", "critical", "user", "users", rule.formatted("X-2"))
                .read();
    }

    private static Finding finding(String control, int user, String userType, String observed) {
        var subject = new Subject(
                SubjectType.USER,
                "Acme",
                "10",
                userType,
                "100",
                "Contacts",
                null,
                null,
                "u" + user + "@x.example",
                String.valueOf(user),
                null,
                "U " + user);
        return new Finding(
                control,
                control.equals("X-2") ? Severity.CRITICAL : Severity.HIGH,
                subject,
                "Bad.",
                List.of(new Evidence("active", observed, "false")));
    }

    private static Waiver waiver(
            int number, String control, Map<String, String> subject, String from, String expires, String digest) {
        return new Waiver(
                number,
                number,
                1,
                control,
                Selector.of(subject),
                "Agreed.",
                "ann@example.com",
                "ciso@example.com",
                null,
                new Period(LocalDate.parse(from), LocalDate.parse(expires)),
                digest);
    }

    private Waiving waiving(List<Waiver> waivers, List<Finding> findings) {
        return Waiving.of(new Waivers("waivers.yaml", waivers), catalogue, NOW, findings::forEach);
    }

    private static String digest(Finding... findings) {
        var digest = new EvidenceDigest();
        for (Finding finding : findings) {
            digest.add(finding);
        }
        return digest.hex();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # control, user type, from,       expires,    standing,      covers
            X-1,       Partner,   2026-11-01, 2027-03-31, ACTIVE,        true
            X-1,       Partner,   2026-11-21, 2026-12-22, ACTIVE,        true
            X-1,       Partner,   2026-11-21, 2026-12-21, EXPIRING,      true
            X-1,       Partner,   2026-11-21, 2026-11-21, EXPIRING,      true
            X-1,       Partner,   2026-11-01, 2026-11-20, EXPIRED,       false
            X-1,       Partner,   2026-11-22, 2026-12-31, NOT_YET_VALID, false
            X-1,       Vendor,    2026-11-01, 2027-03-31, UNUSED,        false
            X-2,       Partner,   2026-11-01, 2027-01-30, UNUSED,        false
            X-2,       Partner,   2026-11-01, 2027-01-31, INVALID,       false
            X-1,       Partner,   2026-11-01, 2027-11-03, INVALID,       false
            """)
    void a_waiver_covers_findings_only_while_it_is_in_force(
            String control, String userType, String from, String expires, Standing standing, boolean covers) {
        Finding finding = finding("X-1", 1, "Partner", "true");

        Waiving waiving = waiving(
                List.of(waiver(1, control, Map.of("userType", userType), from, expires, null)), List.of(finding));

        assertThat(waiving.lines()).hasSize(1);
        assertThat(waiving.lines().get(0).standing()).isEqualTo(standing);
        assertThat(waiving.lines().get(0).why() == null).isEqualTo(covers);
        assertThat(waiving.waiver(finding) != null).isEqualTo(covers);
    }

    @Test
    void what_changed_since_the_approval_is_stale() {
        Finding one = finding("X-1", 1, "Partner", "true");
        Finding two = finding("X-1", 2, "Partner", "true");
        Finding changed = finding("X-1", 2, "Partner", "perhaps");
        List<Waiver> approved =
                List.of(waiver(1, "X-1", Map.of("userType", "*"), "2026-11-01", "2027-03-31", digest(one, two)));

        assertThat(standing(approved, one, two)).isEqualTo(Standing.ACTIVE);
        assertThat(standing(approved, one, changed)).isEqualTo(Standing.STALE);
        assertThat(standing(approved, one)).as("one is gone").isEqualTo(Standing.STALE);
        assertThat(standing(approved, one, two, finding("X-1", 3, "Partner", "true")))
                .as("one is new")
                .isEqualTo(Standing.STALE);
        assertThat(standing(approved, one, two, finding("X-2", 3, "Partner", "true")))
                .as("another control's finding is none of its business")
                .isEqualTo(Standing.ACTIVE);
        assertThat(waiving(approved, List.of(one, changed)).waiver(one)).isNull();
    }

    private Standing standing(List<Waiver> waivers, Finding... findings) {
        return waiving(waivers, List.of(findings)).lines().get(0).standing();
    }

    @Test
    void no_two_texts_pass_for_one_another_in_a_digest() {
        Finding base = finding("X-1", 1, "Partner", "true");
        Finding shifted = new Finding(
                "X-1", Severity.HIGH, base.subject(), "Bad.", List.of(new Evidence("activetrue", "", "false")));

        assertThat(digest(base)).hasSize(64).isNotEqualTo(digest(shifted));
    }

    @Test
    void of_several_waivers_the_first_in_force_is_named() {
        Finding finding = finding("X-1", 1, "Partner", "true");
        Waiving waiving = waiving(
                List.of(
                        waiver(1, "X-1", Map.of("userType", "*"), "2026-10-01", "2026-10-31", null),
                        waiver(2, "X-1", Map.of("email", "u1@x.example"), "2026-11-01", "2027-03-31", null),
                        waiver(3, "X-1", Map.of("userType", "*"), "2026-11-01", "2027-03-31", null)),
                List.of(finding));

        assertThat(waiving.waiver(finding).number()).isEqualTo(2);
        assertThat(waiving.lines()).extracting(WaiverLine::findings).containsExactly(1L, 1L, 1L);
    }

    @Test
    void a_key_that_the_subjects_do_not_have_is_explained() {
        Waiving waiving = waiving(
                List.of(waiver(1, "X-1", Map.of("field", "Amount"), "2026-11-01", "2027-03-31", null)), List.of());

        assertThat(waiving.lines().get(0).why()).contains("the users that it judges have no field");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_finding_is_either_open_or_waived_by_a_waiver_that_says_so(long seed) {
        var random = new Random(seed);
        List<Finding> findings = new ArrayList<>();
        for (int at = 0; at < 500; at++) {
            findings.add(finding("X-" + (1 + random.nextInt(2)), at, "Type " + random.nextInt(5), "true"));
        }
        List<Waiver> waivers = new ArrayList<>();
        for (int number = 1; number <= 40; number++) {
            waivers.add(random(number, random));
        }

        Waiving waiving = waiving(waivers, findings);

        long waived = findings.stream()
                .filter(finding -> waiving.waiver(finding) != null)
                .count();
        long covered = findings.stream()
                .filter(finding -> waivers.stream().anyMatch(waiver -> covers(waiver, finding)))
                .count();
        assertThat(waived).isEqualTo(covered).isBetween(1L, 499L);
    }

    private static Waiver random(int number, Random random) {
        Map<String, String> subject = random.nextBoolean()
                ? Map.of("email", "u" + random.nextInt(500) + "@x.example")
                : Map.of("userType", "T*" + random.nextInt(9), "portal", "acm*");
        int start = random.nextInt(60) - 45;
        LocalDate from = LocalDate.of(2026, 11, 21).plusDays(start);
        return waiver(
                number,
                "X-" + (1 + random.nextInt(2)),
                subject,
                from.toString(),
                from.plusDays(random.nextInt(120)).toString(),
                null);
    }

    /** As design.md says it, in the plainest way. */
    private static boolean covers(Waiver waiver, Finding finding) {
        LocalDate today = LocalDate.of(2026, 11, 21);
        int most = waiver.control().equals("X-2") ? 90 : 366;
        return waiver.control().equals(finding.control())
                && !today.isBefore(waiver.period().first())
                && !today.isAfter(waiver.period().last())
                && waiver.period().days() <= most
                && waiver.subject().matches(finding.subject().names());
    }

    @Test
    void many_findings_and_waivers_take_little_memory_and_time() {
        List<Waiver> waivers = new ArrayList<>();
        for (int number = 1; number <= 300; number++) {
            waivers.add(waiver(
                    number,
                    "X-1",
                    number % 2 == 0
                            ? Map.of("email", "u" + number + "@x.example")
                            : Map.of("userType", "*" + number, "portal", "A*e"),
                    "2026-11-01",
                    "2027-03-31",
                    "0".repeat(64)));
        }
        Consumer<Consumer<Finding>> run = sink -> {
            for (int at = 0; at < 200_000; at++) {
                sink.accept(finding("X-1", at, "Type " + at % 400, "true"));
            }
        };
        long before = used();
        long start = System.nanoTime();

        Waiving waiving = Waiving.of(new Waivers("waivers.yaml", waivers), catalogue, NOW, run);

        long millis = (System.nanoTime() - start) / 1_000_000;
        long kept = used() - before;
        assertThat(kept).as("bytes kept after %d ms", millis).isLessThan(8L << 20);
        assertThat(millis).isLessThan(60_000);
        assertThat(waiving.lines()).hasSize(300).allMatch(line -> line.standing() == Standing.STALE);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
