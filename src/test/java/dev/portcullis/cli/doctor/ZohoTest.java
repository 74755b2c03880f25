package dev.portcullis.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.cli.terminal.Console;
import dev.portcullis.fetch.FetchListener;
import dev.portcullis.fetch.setup.Credentials;
import dev.portcullis.fetch.setup.DataCenter;
import dev.portcullis.fetch.setup.FetchSettings;
import dev.portcullis.fetch.setup.Limits;
import dev.portcullis.fetch.setup.Network;
import dev.portcullis.fetch.setup.Place;
import dev.portcullis.fetch.setup.Stamp;
import dev.portcullis.sandbox.CannedAnswer;
import dev.portcullis.sandbox.Sandbox;
import dev.portcullis.sandbox.SandboxOptions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the doctor makes of Zoho's answers. */
class ZohoTest {
    /** The sandbox tells the real time. */
    private final Instant now = Instant.now();

    private static final String READING =
            "ZohoCRM.settings.clientportal.READ ZohoCRM.org.READ ZohoCRM.users.READ" + " ZohoCRM.settings.fields.READ";
    private static final String NO_PERMISSION =
            "{\"code\":\"NO_PERMISSION\",\"details\":{},\"message\":\"x\",\"status\":\"error\"}";

    private record Run(int exitCode, String out) {}

    @ParameterizedTest
    @ValueSource(longs = {-3600, -90, 90, 86_400})
    void a_clock_that_is_off_is_a_warning(long seconds) throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withScope(READING))) {
            Run run = examine(sandbox, now.plusSeconds(seconds));

            assertThat(run.exitCode()).isZero();
            assertThat(line(run, "warning")).contains("clock", seconds < 0 ? "behind" : "ahead of");
            assertThat(run.out()).contains("time server");
        }
    }

    @ParameterizedTest
    @CsvSource({"invalid_code, 2, ZOHO_REFRESH_TOKEN", "Access Denied, 4, Wait half an hour"})
    void credentials_that_zoho_does_not_accept_are_told(String error, int exitCode, String words) throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults()
                .withAnswers(CannedAnswer.to("^/oauth/v2/token$", 200, "{\"error\":\"" + error + "\"}")))) {
            Run run = examine(sandbox);

            assertThat(run.exitCode()).isEqualTo(exitCode);
            assertThat(line(run, "FAILED")).contains("token", words);
            assertThat(lines(run, "skipped"))
                    .filteredOn(line -> line.endsWith("rests on token"))
                    .hasSizeGreaterThan(8);
        }
    }

    @Test
    void a_scope_that_is_missing_is_named_with_what_it_reads() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults()
                .withScope("ZohoCRM.settings.clientportal.READ ZohoCRM.org.READ ZohoCRM.settings.fields.READ"))) {
            Run run = examine(sandbox);

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(lines(run, "FAILED").get(0)).contains("ZohoCRM.users.READ is missing (internal users)");
        }
    }

    @Test
    void scopes_that_zoho_does_not_name_are_a_warning() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withScope(""))) {
            Run run = examine(sandbox);

            assertThat(run.exitCode()).isZero();
            assertThat(line(run, "warning")).contains("scopes", "did not name");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/crm/v8/org | API | --api-url",
                "/settings/portals$ | portals | 'Manage Portals'",
                "/user_type/[0-9]+/users | portal users | 'Manage Portal Users'",
                "/crm/v8/users | internal users | 'Manage Users'",
                "/settings/fields | fields | ZohoCRM.settings.fields.READ"
            })
    void what_cannot_be_read_is_exit_4_with_what_is_needed(String path, String concern, String remedy)
            throws Exception {
        try (Sandbox sandbox = Sandbox.start(
                SandboxOptions.defaults().withScope(READING).withAnswers(CannedAnswer.to(path, 403, NO_PERMISSION)))) {
            Run run = examine(sandbox);

            assertThat(run.exitCode()).isEqualTo(4);
            assertThat(line(run, "FAILED")).contains(concern);
            assertThat(run.out()).contains(remedy);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "production | standard | edition | Enterprise, Ultimate",
                "production | something_new | edition | Enterprise, Ultimate",
                "sandbox | enterprise | organisation | production organisation",
                "developer | zoho_one | organisation | production organisation",
            })
    void an_organisation_that_has_no_portals_is_a_warning(String type, String edition, String concern, String remedy)
            throws Exception {
        String org = "{\"org\":[{\"id\":\"7\",\"type\":\"" + type + "\",\"license_details\":{\"paid_type\":\"" + edition
                + "\"}}]}";
        try (Sandbox sandbox = Sandbox.start(
                SandboxOptions.defaults().withScope(READING).withAnswers(CannedAnswer.to("/crm/v8/org", 200, org)))) {
            Run run = examine(sandbox);

            assertThat(run.exitCode()).isZero();
            assertThat(line(run, "warning")).contains(concern);
            assertThat(run.out()).contains(remedy);
        }
    }

    @Test
    void a_portal_that_nobody_has_is_told_and_no_portal_is_a_warning() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withScope(READING))) {
            Run run = examine(sandbox, now, "Tidemarks");

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(line(run, "FAILED")).contains("no portal 'Tidemarks'", "did you mean");
        }
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults()
                .withScope(READING)
                .withAnswers(CannedAnswer.to("/settings/portals$", 204, "")))) {
            Run run = examine(sandbox);

            assertThat(run.exitCode()).isZero();
            assertThat(line(run, "warning")).contains("the organisation has none");
            assertThat(run.out()).contains("expect-no-portal");
        }
    }

    @Test
    void the_calls_that_are_left_are_told_where_zoho_tells_them() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults()
                .withScope(READING)
                .withAnswers(CannedAnswer.to(
                                "/crm/v8/org",
                                200,
                                "{\"org\":[{\"id\":\"7\",\"license_details\":{\"paid_type\":\"enterprise\"}}]}")
                        .header("X-API-CREDITS-REMAINING", "12")))) {
            assertThat(line(examine(sandbox), "warning")).contains("12 calls are left");
        }
    }

    private Run examine(Sandbox sandbox) {
        return examine(sandbox, now);
    }

    private static Run examine(Sandbox sandbox, Instant time, String... portals) {
        URI url = URI.create(sandbox.url());
        var settings = new FetchSettings(
                new Place(DataCenter.EU, url, url, true, "v8"),
                Credentials.of(Sandbox.CLIENT_ID, Sandbox.CLIENT_SECRET, Sandbox.REFRESH_TOKEN),
                List.of(portals),
                new Limits(4, Duration.ofSeconds(1), Duration.ofMillis(10), Limits.UNLIMITED),
                Network.direct(),
                new Stamp(time, null, "portcullis test"),
                InstantSource.fixed(time),
                null);
        var out = new StringWriter();
        var console = new Console(new PrintWriter(out), new PrintWriter(new StringWriter()), Map.of());
        var sheet = new Sheet(console, false);
        new Zoho(sheet, settings, InstantSource.fixed(time), FetchListener.SILENT).examine();
        return new Run(sheet.finish(), out.toString());
    }

    private static String line(Run run, String outcome) {
        List<String> lines = lines(run, outcome);
        assertThat(lines).as(run.out()).hasSize(1);
        return lines.get(0);
    }

    private static List<String> lines(Run run, String outcome) {
        return Pattern.compile("(?m)^" + outcome + " .*$")
                .matcher(run.out())
                .results()
                .map(found -> found.group().strip())
                .toList();
    }
}
