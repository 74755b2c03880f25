package dev.portcullis.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.portcullis.fetch.setup.Credentials;
import dev.portcullis.fetch.setup.FetchSettings;
import dev.portcullis.sandbox.CannedAnswer;
import dev.portcullis.sandbox.LoggedRequest;
import dev.portcullis.sandbox.Sandbox;
import dev.portcullis.sandbox.SandboxOptions;
import dev.portcullis.snapshot.file.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Access tokens between runs: used again while they live, and never from a place that others can reach. */
class TokenCacheTest extends Collecting {
    private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());

    @Test
    void a_second_run_uses_the_token_of_the_first_and_records_the_same() throws Exception {
        try (Sandbox sandbox = Sandbox.start(0)) {
            Snapshot first = run(sandbox, NOW);
            Snapshot second = run(sandbox, NOW.plusSeconds(3000));

            assertThat(tokenCalls(sandbox)).isEqualTo(1);
            assertThat(Files.readAllBytes(second.file())).isEqualTo(Files.readAllBytes(first.file()));
            assertThat(second.header().scopes()).isNotEmpty();
            assertThat(warnings).isEmpty();
        }
    }

    @Test
    void the_file_and_its_folder_are_for_this_user_alone_and_hold_no_credential() throws Exception {
        try (Sandbox sandbox = Sandbox.start(0)) {
            run(sandbox, NOW);

            assertThat(permissions(cache())).isEqualTo("rwx------");
            assertThat(permissions(file())).isEqualTo("rw-------");
            assertThat(file().getFileName().toString()).matches("token-[0-9a-f]{32}\\.json");
            assertThat(Files.readString(file()) + file())
                    .doesNotContain(Sandbox.CLIENT_ID, Sandbox.CLIENT_SECRET, Sandbox.REFRESH_TOKEN);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3541, 3600, 90_000})
    void a_token_that_has_less_than_a_minute_left_is_silently_replaced(int seconds) throws Exception {
        try (Sandbox sandbox = Sandbox.start(0)) {
            run(sandbox, NOW);
            run(sandbox, NOW.plusSeconds(seconds));
            run(sandbox, NOW.plusSeconds(seconds + 1));

            assertThat(tokenCalls(sandbox)).isEqualTo(2);
            assertThat(warnings).isEmpty();
        }
    }

    @Test
    void a_kept_token_that_zoho_refuses_is_renewed_once_and_the_new_one_kept() throws Exception {
        try (Sandbox sandbox = Sandbox.start(0)) {
            run(sandbox, NOW);
            sandbox.expireTokens();
            Snapshot second = run(sandbox, NOW);
            run(sandbox, NOW);

            assertThat(tokenCalls(sandbox)).isEqualTo(2);
            assertThat(coverage(second, "org", null).collected()).isTrue();
        }
    }

    @Test
    void without_a_folder_nothing_is_kept() throws Exception {
        try (Sandbox sandbox = Sandbox.start(0)) {
            collect(sandbox, settings(sandbox));
            collect(sandbox, settings(sandbox));

            assertThat(tokenCalls(sandbox)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwx-----x"})
    void a_file_that_others_can_reach_is_ignored_and_replaced(String permissions) throws Exception {
        ignoredAfter("may be read by other users", () -> {
            Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(permissions));
        });
        assertThat(permissions(file())).isEqualTo("rw-------");
    }

    @Test
    void a_symbolic_link_is_ignored_and_what_it_leads_to_stays() throws Exception {
        Path elsewhere = folder.resolve("elsewhere.json");
        ignoredAfter("is a symbolic link", () -> {
            Path place = file();
            Files.move(place, elsewhere);
            Files.createSymbolicLink(place, elsewhere);
        });
        assertThat(elsewhere).isRegularFile();
    }

    @Test
    void a_file_of_another_user_is_ignored() throws Exception {
        ignoredAfter("belongs to another user", () -> {
            assumeTrue("root".equals(Files.getOwner(file()).getName()), "only root can give files away");
            Files.setAttribute(file(), "unix:uid", 12_345);
        });
    }

    @Test
    void a_folder_of_another_user_is_not_used() throws Exception {
        Files.createDirectories(cache());
        assumeTrue("root".equals(Files.getOwner(cache()).getName()), "only root can give folders away");
        Files.setAttribute(cache(), "unix:uid", 12_345);
        try (Sandbox sandbox = Sandbox.start(0)) {
            run(sandbox, NOW);

            assertThat(warnings).singleElement().asString().contains("belongs to another user", "--no-token-cache");
            assertThat(cache()).isEmptyDirectory();
        }
    }

    @Test
    void a_folder_that_others_can_write_to_is_not_used() throws Exception {
        try (Sandbox sandbox = Sandbox.start(0)) {
            run(sandbox, NOW);
            Files.setPosixFilePermissions(cache(), PosixFilePermissions.fromString("rwxrwx---"));
            run(sandbox, NOW);

            assertThat(tokenCalls(sandbox)).isEqualTo(2);
            assertThat(warnings).singleElement().asString().contains("may be written to by other users");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{}",
                "{\"version\":1}",
                "{\"version\":2,\"accounts\":\"URL\",\"api\":\"URL\",\"accessToken\":\"a\",\"expires\":\"2099-01-01T00:00:00Z\"}",
                "{\"version\":1,\"accounts\":\"URL\",\"api\":\"URL\",\"accessToken\":\"a\",\"expires\":\"tomorrow\"}",
                "{\"version\":1,\"accounts\":\"URL\",\"api\":\"URL\",\"accessToken\":\"a\\nb\",\"expires\":\"2099-01-01T00:00:00Z\"}",
                "{\"version\":1,\"accounts\":\"URL\",\"api\":\"URL\",\"accessToken\":[],\"expires\":\"2099-01-01T00:00:00Z\"}",
                "{\"version\":1,\"accounts\":\"URL\",\"api\":\"URL\",\"accessToken\":\"a\",\"expires\":\"2099-01-01T00:00:00Z\",\"more\":1}",
                "{\"version\":1,\"accounts\":\"URL\",\"api\":\"URL\",\"accessToken\":\"a\",\"expires\":\"2099-01-01T00:00:00Z\"} trailing"
            })
    void a_damaged_file_is_ignored_and_replaced(String content) throws Exception {
        ignoredAfter("is damaged", () -> {
            String url = Files.readString(file()).replaceFirst("(?s).*\"api\":\"([^\"]+)\".*", "$1");
            Files.writeString(file(), content.replace("URL", url));
        });
    }

    @Test
    void a_file_far_too_large_is_ignored() throws Exception {
        ignoredAfter("is too large", () -> Files.writeString(file(), " ".repeat(20_000)));
    }

    @Test
    void a_folder_in_the_place_of_the_file_does_not_stop_the_run() throws Exception {
        try (Sandbox sandbox = Sandbox.start(0)) {
            run(sandbox, NOW);
            Path place = file();
            Files.delete(place);
            Files.createDirectory(place);
            Snapshot snapshot = run(sandbox, NOW);

            assertThat(coverage(snapshot, "org", null).collected()).isTrue();
            assertThat(warnings).first().asString().contains("is no regular file");
        }
    }

    @Test
    void a_token_never_goes_to_another_address_or_port_than_it_was_made_for() throws Exception {
        try (Sandbox one = Sandbox.start(0);
                Sandbox other = Sandbox.start(0)) {
            run(one, NOW);
            run(other, NOW);

            assertThat(tokenCalls(other)).isEqualTo(1);
            assertThat(warnings).singleElement().asString().contains("another accounts or API address");
            assertThat(other.requests())
                    .as("a token that is unknown there would be refused, and the call repeated")
                    .filteredOn(request -> request.path().endsWith("/org"))
                    .hasSize(1);
        }
    }

    @Test
    void another_refresh_token_has_another_file() throws Exception {
        try (Sandbox sandbox = Sandbox.start(answering("^/oauth/v2/token$", 200, sample("token_200_ok.json")))) {
            run(sandbox, NOW);
            FetchSettings first = cached(settings(sandbox), NOW);
            collect(sandbox, with(first, Credentials.of(Sandbox.CLIENT_ID, Sandbox.CLIENT_SECRET, "1000.another")));

            assertThat(files()).hasSize(2);
            assertThat(tokenCalls(sandbox)).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void credentials_that_zoho_does_not_accept_any_more_leave_no_token_behind() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults()
                .withAnswers(
                        CannedAnswer.to(
                                        "^/oauth/v2/token$",
                                        200,
                                        sample("token_200_ok.json").replace("https://www.zohoapis.eu", ""))
                                .times(1),
                        CannedAnswer.to("^/oauth/v2/token$", 200, sample("token_200_invalid_code.json"))))) {
            Snapshot snapshot = run(sandbox, NOW);

            assertThat(coverage(snapshot, "org", null).message()).contains("no new one", "ZOHO_REFRESH_TOKEN");
            assertThat(cache()).isEmptyDirectory();
        }
    }

    @Test
    void a_token_of_unknown_life_is_not_kept() throws Exception {
        try (Sandbox sandbox = Sandbox.start(answering("^/oauth/v2/token$", 200, "{\"access_token\":\"1000.a.b\"}"))) {
            run(sandbox, NOW);

            assertThat(cache()).doesNotExist();
        }
    }

    @Test
    void the_older_spelling_of_a_tokens_life_is_understood() throws Exception {
        String older = "{\"access_token\":\"1000.a.b\",\"expires_in_sec\":1800,\"expires_in\":1800000}";
        String endless = "{\"access_token\":\"1000.a.b\",\"expires_in\":3600000}";
        try (Sandbox sandbox = Sandbox.start(answering("^/oauth/v2/token$", 200, older))) {
            run(sandbox, NOW);
            assertThat(Files.readString(file())).contains(NOW.plusSeconds(1800).toString());
        }
        Files.delete(file());
        try (Sandbox sandbox = Sandbox.start(answering("^/oauth/v2/token$", 200, endless))) {
            run(sandbox, NOW);
            assertThat(Files.readString(file())).contains(NOW.plusSeconds(3600).toString());
        }
    }

    @Test
    void the_api_that_a_kept_answer_names_is_checked_again() throws Exception {
        try (Sandbox thief = Sandbox.start(0);
                Sandbox sandbox = Sandbox.start(0)) {
            run(sandbox, NOW);
            Files.writeString(
                    file(),
                    Files.readString(file())
                            .replace("\"apiDomain\":\"" + sandbox.url(), "\"apiDomain\":\"" + thief.url()));
            run(sandbox, NOW);

            assertThat(thief.requests()).isEmpty();
            assertThat(warnings).singleElement().asString().contains("not known as Zoho's");
        }
    }

    @Test
    void a_cache_that_cannot_be_written_to_is_told_once_and_stops_nothing() throws Exception {
        Files.writeString(folder.resolve("cache"), "a file where the folder should be");
        try (Sandbox sandbox = Sandbox.start(0)) {
            Snapshot snapshot = run(sandbox, NOW);

            assertThat(coverage(snapshot, "org", null).collected()).isTrue();
            assertThat(warnings).singleElement().asString().contains("cannot be written to");
        }
    }

    /** Run, change the file, run again: the second run asks for a token of its own, says why, and keeps it. */
    private void ignoredAfter(String why, Change change) throws Exception {
        try (Sandbox sandbox = Sandbox.start(0)) {
            run(sandbox, NOW);
            change.make();
            run(sandbox, NOW);
            run(sandbox, NOW);

            assertThat(tokenCalls(sandbox)).isEqualTo(2);
            assertThat(warnings).singleElement().asString().contains(why);
        }
    }

    private interface Change {
        void make() throws Exception;
    }

    private Snapshot run(Sandbox sandbox, Instant now) throws Exception {
        Path target = folder.resolve("snapshot-" + System.nanoTime() + ".ndjson");
        Collector.collect(cached(settings(sandbox), now), target, new FetchListener() {
            @Override
            public void warn(String what) {
                warnings.add(what);
            }
        });
        return Snapshot.read(target, false);
    }

    private FetchSettings cached(FetchSettings settings, Instant now) {
        return new FetchSettings(
                settings.place(),
                settings.credentials(),
                settings.portals(),
                settings.limits(),
                settings.network(),
                settings.stamp(),
                InstantSource.fixed(now),
                cache());
    }

    private static FetchSettings with(FetchSettings settings, Credentials credentials) {
        return new FetchSettings(
                settings.place(),
                credentials,
                settings.portals(),
                settings.limits(),
                settings.network(),
                settings.stamp(),
                settings.clock(),
                settings.tokenCache());
    }

    private Path cache() {
        return folder.resolve("cache");
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> files = Files.list(cache())) {
            return files.toList();
        }
    }

    private Path file() throws Exception {
        List<Path> files = files();
        assertThat(files).hasSize(1);
        return files.get(0);
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    static long tokenCalls(Sandbox sandbox) {
        return sandbox.requests().stream()
                .map(LoggedRequest::method)
                .filter("POST"::equals)
                .count();
    }
}
