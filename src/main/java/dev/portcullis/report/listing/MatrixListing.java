package dev.portcullis.report.listing;

import dev.portcullis.report.rows.Column;
import dev.portcullis.report.rows.RowWriter;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.Snapshot;
import java.io.IOException;
import java.util.List;

/** What each user type may do in each module. */
public final class MatrixListing implements Listing<ListedGrant> {
    private final Snapshot snapshot;
    private final Places places;

    public MatrixListing(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.places = new Places(snapshot);
    }

    @Override
    public String name() {
        return "access";
    }

    @Override
    public List<Column<ListedGrant>> columns() {
        return ListedGrant.columns(places.single());
    }

    @Override
    public List<String> needs() {
        return List.of("portals", "user-types", "user-type");
    }

    @Override
    public Outcome write(RowWriter<ListedGrant> rows) throws IOException {
        var unknown = new UnknownGrants();
        long count = 0;
        for (UserType type : snapshot.userTypes()) {
            unknown.look(type);
            for (Module module : type.modules() == null ? List.<Module>of() : type.modules()) {
                rows.row(ListedGrant.of(type, module, places));
                count++;
            }
        }
        String sentence = Words.count(snapshot.userTypes().size(), "user type") + ", " + Words.count(count, "module")
                + " granted";
        return new Outcome(count, List.of(sentence), unknown.sentences());
    }
}
