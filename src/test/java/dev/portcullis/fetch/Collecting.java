package dev.portcullis.fetch;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;

/** What tests of a collection share: a sandbox, settings that do not wait, and looks into the snapshot. */
abstract class Collecting {
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
        URI url = URI.create(sandbox.url());
        return new FetchSettings(
                DataCenter.EU,
                url,
                url,
                false,
                "v8",
                new Credentials(Sandbox.CLIENT_ID, Sandbox.CLIENT_SECRET, Sandbox.REFRESH_TOKEN),
                List.of(),
                4,
                Duration.ofSeconds(2),
                Duration.ofMillis(10),
                Instant.parse("2026-11-21T08:00:00Z"),
                null,
                "portcullis test");
    }

    static FetchSettings with(FetchSettings settings, String apiVersion) {
        return changed(settings, apiVersion, settings.portals());
    }

    static FetchSettings withPortal(FetchSettings settings, String portal) {
        return changed(settings, settings.apiVersion(), List.of(portal));
    }

    private static FetchSettings changed(FetchSettings settings, String apiVersion, List<String> portals) {
        return new FetchSettings(
                settings.dataCenter(),
                settings.accounts(),
                settings.api(),
                settings.apiFixed(),
                apiVersion,
                settings.credentials(),
                portals,
                settings.concurrency(),
                settings.retryBudget(),
                settings.firstWait(),
                settings.collectedAt(),
                settings.source(),
                settings.tool());
    }

    Snapshot collect(SandboxOptions options) throws Exception {
        try (Sandbox sandbox = Sandbox.start(options)) {
            return collect(sandbox, settings(sandbox));
        }
    }

    Snapshot collect(Sandbox sandbox, FetchSettings settings) throws Exception {
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
