package dev.portcullis.report.listing;

import dev.portcullis.report.rows.Column;
import dev.portcullis.report.rows.RowWriter;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.HubUser;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import dev.portcullis.snapshot.file.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The users that are asked for, portal users first, in the order of the snapshot. */
public final class UserListing implements Listing<ListedUser> {
    private static final String HUB_USERS = "hub-users";

    private final Snapshot snapshot;
    private final Places places;
    private final UserChoice choice;

    public UserListing(Snapshot snapshot, UserChoice choice) {
        this.snapshot = snapshot;
        this.places = new Places(snapshot);
        this.choice = choice;
    }

    @Override
    public String name() {
        return "users";
    }

    @Override
    public List<Column<ListedUser>> columns() {
        return ListedUser.columns(places.single(), choice.portalUsers() != choice.hubUsers());
    }

    @Override
    public List<String> needs() {
        List<String> needs = new ArrayList<>();
        if (choice.portalUsers()) {
            needs.addAll(List.of("portals", "user-types", "users"));
        }
        if (choice.hubUsers()) {
            needs.add(HUB_USERS);
        }
        return needs;
    }

    @Override
    public boolean concerns(UserType type) {
        return choice.wants(type.portal(), type.id());
    }

    @Override
    public Outcome write(RowWriter<ListedUser> rows) throws IOException, InvalidSnapshotException {
        var counts = new UserCounts(places);
        if (choice.portalUsers()) {
            snapshot.users(user -> {
                if (choice.wants(user)) {
                    row(rows, ListedUser.of(user, places));
                    counts.add(user);
                }
            });
        }
        List<HubUser> hubUsers = hubUsers().stream().filter(choice::wants).toList();
        if (choice.hubUsers()) {
            hubUsers.forEach(user -> row(rows, ListedUser.of(user)));
        }
        List<String> sentences = new ArrayList<>();
        if (choice.portalUsers()) {
            sentences.add(counts.sentence());
        }
        sentences.add(hubSentence(hubUsers.size()));
        long listed = counts.users() + (choice.hubUsers() ? hubUsers.size() : 0);
        return new Outcome(listed, sentences, counts.unknown());
    }

    private String hubSentence(long found) {
        if (choice.hubUsers()) {
            return Words.count(found, "hub user");
        }
        return collected(HUB_USERS)
                ? "Not listed: " + Words.count(hubUsers().size(), "hub user") + " (employees with a CRM licence)"
                : "Not listed: hub users, which were not collected whole";
    }

    private boolean collected(String resource) {
        return snapshot.coverage().stream()
                .filter(line -> line.resource().equals(resource))
                .anyMatch(Coverage::collected);
    }

    /** Portal users that Zoho lists among its users too are none of the company's own. */
    private List<HubUser> hubUsers() {
        return snapshot.hubUsers().stream()
                .filter(user -> !user.clientPortalUser())
                .toList();
    }

    static <T> void row(RowWriter<T> rows, T row) {
        try {
            rows.row(row);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
