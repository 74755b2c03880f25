package dev.portcullis.report.listing;

import dev.portcullis.report.rows.Column;
import dev.portcullis.report.rows.RowWriter;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.Snapshot;
import java.io.IOException;
import java.util.List;

/** Every user type of every portal. */
public final class UserTypeListing implements Listing<ListedUserType> {
    private final Snapshot snapshot;
    private final Places places;

    public UserTypeListing(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.places = new Places(snapshot);
    }

    @Override
    public String name() {
        return "user types";
    }

    @Override
    public List<Column<ListedUserType>> columns() {
        return ListedUserType.columns(places.single());
    }

    @Override
    public List<String> needs() {
        return List.of("portals", "user-types", "user-type");
    }

    @Override
    public Outcome write(RowWriter<ListedUserType> rows) throws IOException {
        var unknown = new UnknownGrants();
        for (UserType type : snapshot.userTypes()) {
            rows.row(ListedUserType.of(type, places));
            unknown.look(type);
        }
        long count = snapshot.userTypes().size();
        return new Outcome(count, List.of(Words.count(count, "user type")), unknown.sentences());
    }
}
