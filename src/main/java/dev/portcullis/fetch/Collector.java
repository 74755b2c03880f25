package dev.portcullis.fetch;

import dev.portcullis.fetch.http.Access;
import dev.portcullis.fetch.http.Answer;
import dev.portcullis.fetch.http.ZohoApi;
import dev.portcullis.fetch.http.ZohoClient;
import dev.portcullis.fetch.setup.FetchSettings;
import dev.portcullis.fetch.wire.Facts;
import dev.portcullis.fetch.wire.Wire;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.Header;
import dev.portcullis.snapshot.Org;
import dev.portcullis.snapshot.SnapshotRecord;
import dev.portcullis.snapshot.file.SnapshotWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects a snapshot. What cannot be had is written down as such, and the rest is still collected. One per run. */
public final class Collector {
    private final FetchSettings settings;
    private final FetchListener listener;
    private final ZohoClient client;
    private final CoverageBook coverage;
    private final HubUserCollector hubUsers;
    private final FieldCollector fieldMetadata;
    private @Nullable Org org;
    private PortalCollector.Result portals = new PortalCollector.Result(List.of(), List.of());
    private FieldCollector.Result fields = new FieldCollector.Result(List.of());

    private Collector(FetchSettings settings, FetchListener listener, ZohoClient client) {
        this.settings = settings;
        this.listener = listener;
        this.client = client;
        this.coverage = new CoverageBook(listener);
        this.hubUsers = new HubUserCollector(client, coverage);
        this.fieldMetadata = new FieldCollector(client, coverage);
    }

    /**
     * Collect into {@code target}, which appears only when it is whole.
     *
     * @return the coverage lines, as they stand in the file
     */
    public static List<Coverage> collect(FetchSettings settings, Path target, FetchListener listener)
            throws IOException, CredentialsException, UnreachableException, UnknownPortalException {
        try (ZohoClient client = ZohoClient.logIn(settings, listener);
                Resumption resumption = Resumption.of(settings, client, listener)) {
            return collect(new Collector(settings, listener, client), target, resumption);
        }
    }

    private static List<Coverage> collect(Collector collector, Path target, Resumption resumption)
            throws IOException, UnknownPortalException {
        try {
            List<Coverage> lines = collector.collect(target, resumption.collectedAt());
            resumption.conclude(lines);
            return lines;
        } catch (UnknownPortalException nothingToResume) {
            resumption.abandon();
            throw nothingToResume;
        }
    }

    private List<Coverage> collect(Path target, Instant collectedAt) throws IOException, UnknownPortalException {
        PortalCollector listed = new PortalCollector(client, settings, coverage).list();
        try (var people = new PeopleCollector(client, settings, coverage, listener);
                var writer = SnapshotWriter.create(target, header(collectedAt))) {
            client.parallel().all(() -> ofPortals(listed, people), hubUsers::collect, this::org);
            write(writer, people);
            writer.seal();
        }
        return coverage.sorted();
    }

    private void ofPortals(PortalCollector listed, PeopleCollector people) {
        portals = listed.collect();
        client.parallel().all(() -> people.collect(portals), () -> fields = fieldMetadata.collect(portals.userTypes()));
    }

    private Header header(Instant collectedAt) {
        String source = settings.stamp().source() == null
                ? client.origin().toString()
                : settings.stamp().source();
        return new Header(
                Header.VERSION,
                collectedAt,
                source,
                settings.place().apiVersion(),
                settings.stamp().tool(),
                client.scopes());
    }

    private void org() {
        Answer<List<Wire.Org>> answer = client.askForList(Access.ORG, api -> api.org(), Wire.OrgAnswer::org);
        Answer.Trouble<List<Wire.Org>> trouble = answer.trouble();
        List<Wire.Org> found = answer.body();
        if (trouble != null) {
            coverage.add(trouble.coverage("org", null));
        } else if (found == null || found.isEmpty()) {
            coverage.failed("org", null, "Zoho named no organisation");
            client.forget(ZohoApi::org);
        } else {
            coverage.collected("org", null, 1);
            org = Facts.org(found.get(0));
        }
    }

    private void write(SnapshotWriter writer, PeopleCollector people) throws IOException {
        var head = new ArrayList<SnapshotRecord>();
        if (org != null) {
            head.add(org);
        }
        head.addAll(portals.portals());
        head.addAll(portals.userTypes());
        head.addAll(hubUsers.users());
        head.addAll(fields.metadata());
        for (var record : head) {
            writer.write(record);
        }
        people.write(writer);
        for (Coverage line : coverage.sorted()) {
            writer.write(line);
        }
    }
}
