package dev.portcullis.input.draft;

import dev.portcullis.input.AccessMatrixReader;
import dev.portcullis.snapshot.GrantedModule;
import dev.portcullis.snapshot.Ids;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.Snapshot;
import dev.portcullis.table.CsvTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row for each module that a user type is granted. What is unknown is left out, and so never approved. */
public final class MatrixDraft implements Draft {

    private record Entry(String portal, String userType, String module, List<String> granted) {
        private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::portal, Ids::byCodePoint)
                .thenComparing(Entry::userType, Ids::byCodePoint)
                .thenComparing(Entry::module, Ids::byCodePoint)
                .thenComparing(entry -> String.join(",", entry.granted()));

        private List<String> cells() {
            return Stream.concat(Stream.of(portal, userType, module), granted.stream())
                    .toList();
        }
    }

    @Override
    public List<String> needs() {
        return List.of("portals", "user-types", "user-type");
    }

    @Override
    public Outcome write(Snapshot snapshot, Appendable target) throws IOException {
        var names = new PlaceNames(snapshot);
        List<Entry> entries = new ArrayList<>();
        long unnamed = 0;
        long unknown = 0;
        for (UserType type : snapshot.userTypes()) {
            List<Module> modules = type.modules();
            unknown += modules == null ? 1 : 0;
            for (Module module : modules == null ? List.<Module>of() : modules) {
                var granted = new GrantedModule(type, module);
                Entry entry = entry(granted, names);
                if (!granted.permissionsKnown()) {
                    unknown++;
                } else if (entry == null) {
                    unnamed++;
                } else {
                    entries.add(entry);
                }
            }
        }
        entries.sort(Entry.ORDER);
        var csv = CsvTable.forEditing(target, AccessMatrixReader.COLUMNS);
        for (Entry entry : entries) {
            csv.row(entry.cells());
        }
        return new Outcome(entries.size(), unnamed, unknown);
    }

    private static @Nullable Entry entry(GrantedModule granted, PlaceNames names) {
        UserType type = granted.userType();
        String portal = names.portal(type.portal());
        String userType = names.userType(type.portal(), type.id());
        String module = PlaceNames.usable(granted.apiName());
        return portal == null || userType == null || module == null
                ? null
                : new Entry(portal, userType, module, actions(granted));
    }

    /** In the order of the columns. */
    private static List<String> actions(GrantedModule granted) {
        return Stream.of(
                        granted.viewGranted(),
                        granted.createGranted(),
                        granted.editGranted(),
                        granted.editSharedRecordsGranted(),
                        granted.deleteGranted())
                .map(yes -> yes ? AccessMatrixReader.YES : AccessMatrixReader.NO)
                .toList();
    }
}
