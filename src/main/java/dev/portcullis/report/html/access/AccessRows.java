package dev.portcullis.report.html.access;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.access.GrantedAccess;
import dev.portcullis.assess.access.Objection;
import dev.portcullis.report.html.access.AccessSection.Cell;
import dev.portcullis.report.html.access.AccessSection.Mark;
import dev.portcullis.report.html.access.AccessSection.ModuleRow;
import dev.portcullis.report.html.access.AccessSection.UserTypeRows;
import dev.portcullis.report.html.part.Anchors;
import dev.portcullis.report.html.part.Link;
import dev.portcullis.report.words.Counts;
import dev.portcullis.report.words.Plain;
import dev.portcullis.snapshot.Action;
import dev.portcullis.snapshot.UserType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the access picture. */
public final class AccessRows {
    /** A browser lays out more than this only slowly, and nobody reads it. */
    static final int MOST = 1_000;

    private static final String UNKNOWN = "Not every portal's user types were collected: "
            + "outsiders may be able to do things that are not shown here.";

    private record Place(@Nullable String portal, @Nullable String userType) {}

    private AccessRows() {}

    public static AccessSection of(Assessment assessment) {
        List<GrantedAccess> access = assessment.access();
        Map<Place, List<GrantedAccess>> byType = new LinkedHashMap<>();
        access.stream()
                .limit(MOST)
                .forEach(row -> byType.merge(
                        new Place(row.portalId(), row.userTypeId()),
                        List.of(row),
                        (one, other) ->
                                Stream.concat(one.stream(), other.stream()).toList()));
        boolean onePortal = assessment.snapshot().portals().size() == 1;
        String cut = access.size() <= MOST
                ? ""
                : "These are the first " + Counts.number(MOST) + " of " + Counts.number(access.size())
                        + " modules of user types; the JSON report lists all of them.";
        return new AccessSection(
                sentence(access),
                (Seen.userTypes(assessment) ? "" : UNKNOWN + " ") + cut,
                assessment.snapshot().userTypes().stream()
                        .flatMap(type -> rows(
                                type,
                                byType.getOrDefault(new Place(type.portal(), type.id()), List.of()),
                                onePortal,
                                assessment))
                        .toList());
    }

    /** Those of one user type: none when they are beyond the most that are shown. */
    private static Stream<UserTypeRows> rows(
            UserType type, List<GrantedAccess> rows, boolean onePortal, Assessment assessment) {
        if (!rows.isEmpty()) {
            return Stream.of(rows(rows, onePortal));
        }
        boolean none = type.modules() != null && type.modules().isEmpty();
        Long people = assessment.reach().ofUserType(type.portal(), type.id());
        return none
                ? Stream.of(new UserTypeRows(
                        Plain.name(type.name()) + (onePortal ? "" : ", " + portal(type, assessment)),
                        people(people),
                        state(type.active()),
                        "This user type is granted no module.",
                        List.of()))
                : Stream.empty();
    }

    private static String portal(UserType type, Assessment assessment) {
        return assessment.snapshot().portals().stream()
                .filter(portal -> Objects.equals(portal.zaid(), type.portal()))
                .findFirst()
                .map(portal -> Plain.name(portal.name()))
                .orElse("unknown");
    }

    private static String people(@Nullable Long people) {
        return people == null ? "number of people unknown" : Counts.of(people, "person", "people");
    }

    private static String state(@Nullable Boolean active) {
        return Boolean.FALSE.equals(active) ? "switched off: nobody gets in by it" : "";
    }

    private static String sentence(List<GrantedAccess> access) {
        long writing = access.stream().filter(AccessRows::writes).count();
        long modules = access.stream().filter(row -> row.module() != null).count();
        String known = modules == 0
                ? "No user type is known to be granted a module"
                : "User types are granted " + Counts.of(modules, "module", "modules") + " in all, "
                        + Counts.number(writing) + " of them for more than viewing";
        return known + unknown(access) + ".";
    }

    private static String unknown(List<GrantedAccess> access) {
        long types = access.stream().filter(AccessRows::modulesUnknown).count();
        long modules = access.stream()
                .filter(row -> row.module() != null && row.permissions() == null)
                .count();
        return (types == 0 ? "" : "; the modules of " + Counts.of(types, "user type", "user types") + " are unknown")
                + (modules == 0
                        ? ""
                        : "; what " + Counts.of(modules, "module grants", "modules grant") + " is unknown");
    }

    private static boolean modulesUnknown(GrantedAccess row) {
        return row.module() == null && row.permissions() == null;
    }

    private static boolean writes(GrantedAccess row) {
        return row.granted().stream().anyMatch(action -> action != Action.VIEW);
    }

    private static UserTypeRows rows(List<GrantedAccess> rows, boolean onePortal) {
        GrantedAccess first = rows.get(0);
        String name = Plain.name(first.userType()) + (onePortal ? "" : ", " + Plain.name(first.portal()));
        boolean unknown = modulesUnknown(first) && rows.size() == 1;
        return new UserTypeRows(
                name,
                people(first.people()),
                state(first.userTypeActive()),
                unknown ? "The modules of this user type are unknown." : "",
                unknown ? List.of() : rows.stream().map(AccessRows::row).toList());
    }

    private static ModuleRow row(GrantedAccess row) {
        return new ModuleRow(
                Plain.name(row.label() == null ? row.module() : row.label()),
                records(row.records()),
                "public".equals(row.records()),
                marks(row, null),
                Arrays.stream(Action.values()).map(action -> cell(row, action)).toList());
    }

    private static String records(@Nullable String records) {
        return records == null
                ? "unknown"
                : switch (records) {
                    case "private" -> "own";
                    case "public" -> "all";
                    default -> Plain.name(records).replace('_', ' ');
                };
    }

    private static Cell cell(GrantedAccess row, Action action) {
        Boolean may = row.may(action);
        String state = row.permissions() == null ? "unknown" : Boolean.TRUE.equals(may) ? "granted" : "refused";
        String people = row.people() == null ? "?" : Counts.number(row.people());
        return new Cell(state, Action.words(List.of(action)), people, marks(row, action));
    }

    private static List<Mark> marks(GrantedAccess row, @Nullable Action action) {
        return row.objections(action).map(AccessRows::mark).toList();
    }

    private static Mark mark(Objection objection) {
        return new Mark(new Link(objection.control(), Anchors.of(objection.control())), objection.open());
    }
}
