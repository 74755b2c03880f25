package dev.portcullis.report.listing;

import dev.portcullis.report.rows.Column;
import dev.portcullis.report.rows.RowWriter;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.file.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Every portal. */
public final class PortalListing implements Listing<ListedPortal> {
    private final Snapshot snapshot;

    public PortalListing(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public String name() {
        return "portals";
    }

    @Override
    public List<Column<ListedPortal>> columns() {
        return ListedPortal.COLUMNS;
    }

    @Override
    public List<String> needs() {
        return List.of("portals", "portal", "user-types");
    }

    @Override
    public Outcome write(RowWriter<ListedPortal> rows) throws IOException {
        List<String> unknown = new ArrayList<>();
        for (Portal portal : snapshot.portals()) {
            long userTypes = snapshot.userTypes().stream()
                    .filter(type -> Objects.equals(type.portal(), portal.zaid()))
                    .count();
            rows.row(ListedPortal.of(portal, userTypes));
            if (portal.active() == null) {
                unknown.add("Zoho did not say whether portal " + portal.label() + " is switched on");
            }
        }
        long count = snapshot.portals().size();
        return new Outcome(count, List.of(Words.count(count, "portal")), unknown);
    }
}
