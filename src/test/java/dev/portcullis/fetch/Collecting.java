package dev.portcullis.fetch;

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
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.file.Snapshot;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;

/** What tests of a collection share: a sandbox, settings that do not wait, and looks into the snapshot. */
abstract class Collecting {
    static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    @TempDir
    Path folder;

    static SandboxOptions answering(String request, int status, String body) {
        return SandboxOptions.defaults().withAnswers(CannedAnswer.to(request, status, body));
    }

    static String sample(String name) throws Exception {
        try (InputStream input = Collecting.class.getResourceAsStream("/zoho/" + name)) {
            return new String(Objects.requireNonNull(input, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static FetchSettings settings(Sandbox sandbox) {
        return settings(URI.create(sandbox.url()));
    }

    static FetchSettings settings(URI url) {
        return new FetchSettings(
                new Place(DataCenter.EU, url, url, false, "v8"),
                Credentials.of(Sandbox.CLIENT_ID, Sandbox.CLIENT_SECRET, Sandbox.REFRESH_TOKEN),
                List.of(),
                new Limits(4, Duration.ofSeconds(2), Duration.ofMillis(10), Limits.UNLIMITED),
                Network.direct(),
                new Stamp(NOW, null, "portcullis test"),
                InstantSource.fixed(NOW),
                null);
    }

    static FetchSettings with(FetchSettings settings, String apiVersion) {
        Place place = settings.place();
        return with(
                settings, new Place(place.dataCenter(), place.accounts(), place.api(), place.apiFixed(), apiVersion));
    }

    static FetchSettings with(FetchSettings settings, Place place) {
        return new FetchSettings(
                place,
                settings.credentials(),
                settings.portals(),
                settings.limits(),
                settings.network(),
                settings.stamp(),
                settings.clock(),
                settings.tokenCache());
    }

    static FetchSettings with(FetchSettings settings, Limits limits) {
        return new FetchSettings(
                settings.place(),
                settings.credentials(),
                settings.portals(),
                limits,
                settings.network(),
                settings.stamp(),
                settings.clock(),
                settings.tokenCache());
    }

    static FetchSettings with(FetchSettings settings, Network network) {
        return new FetchSettings(
                settings.place(),
                settings.credentials(),
                settings.portals(),
                settings.limits(),
                network,
                settings.stamp(),
                settings.clock(),
                settings.tokenCache());
    }

    static FetchSettings withPortal(FetchSettings settings, String portal) {
        return new FetchSettings(
                settings.place(),
                settings.credentials(),
                List.of(portal),
                settings.limits(),
                settings.network(),
                settings.stamp(),
                settings.clock(),
                settings.tokenCache());
    }

    Snapshot collect(SandboxOptions options) throws Exception {
        try (Sandbox sandbox = Sandbox.start(options)) {
            return collect(sandbox, settings(sandbox));
        }
    }

    Snapshot collect(ChangingPortal portal) throws Exception {
        return collect(portal.settings());
    }

    Snapshot collect(Sandbox sandbox, FetchSettings settings) throws Exception {
        return collect(settings);
    }

    Snapshot collect(FetchSettings settings) throws Exception {
        Path file = folder.resolve("snapshot-" + System.nanoTime() + ".ndjson");
        Collector.collect(settings, file, FetchListener.SILENT);
        return Snapshot.read(file, false);
    }

    static List<User> users(Snapshot snapshot) throws Exception {
        var users = new ArrayList<User>();
        snapshot.users(users::add);
        return users;
    }

    static Coverage coverage(Snapshot snapshot, String resource, String scope) {
        return snapshot.coverage().stream()
                .filter(line -> line.resource().equals(resource) && Objects.equals(line.scope(), scope))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no coverage of " + resource + " " + scope));
    }

    /** All lines but the first and the last, which hold the time, the source and the digest. */
    static List<String> records(Snapshot snapshot) throws Exception {
        List<String> lines = Files.readAllLines(snapshot.file());
        return lines.subList(1, lines.size() - 1);
    }
}
