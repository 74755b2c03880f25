package dev.portcullis.report.tables;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.access.GrantedAccess;
import dev.portcullis.assess.access.Objection;
import dev.portcullis.snapshot.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What outsiders can do: a row for each module of each user type, a column for each action. */
final class AccessSheet {
    private AccessSheet() {}

    static void write(Assessment assessment, Sheets sheets) {
        List<String> before =
                List.of("portal", "user_type", "user_type_active", "people", "module", "label", "records");
        Stream<String> actions = Stream.of(Action.values()).map(AccessSheet::word);
        sheets.table(
                "Access matrix",
                Stream.of(before.stream(), actions, Stream.of("open_findings", "waived_findings"))
                        .flatMap(columns -> columns)
                        .toList());
        assessment.access().forEach(row -> sheets.row(cells(row)));
    }

    private static String word(Action action) {
        return Action.words(List.of(action)).replace(' ', '_');
    }

    private static List<@Nullable Object> cells(GrantedAccess row) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(row.portal());
        cells.add(row.userType());
        cells.add(Sheets.said(row.userTypeActive()));
        cells.add(row.people());
        cells.add(row.module());
        cells.add(row.label());
        cells.add(row.records());
        for (Action action : Action.values()) {
            cells.add(granted(row, action));
        }
        cells.add(objections(row, true));
        cells.add(objections(row, false));
        return cells;
    }

    /** What Zoho leaves out of known permissions is not granted. */
    private static String granted(GrantedAccess row, Action action) {
        return row.permissions() == null ? "unknown" : Sheets.said(row.granted().contains(action));
    }

    private static String objections(GrantedAccess row, boolean open) {
        return row.objections().stream()
                .filter(objection -> objection.open() == open)
                .map(Objection::control)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
