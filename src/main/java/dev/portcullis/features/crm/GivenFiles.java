package dev.portcullis.features.crm;

import dev.portcullis.evaluate.Inputs;
import dev.portcullis.input.AccessMatrix;
import dev.portcullis.input.Roster;
import dev.portcullis.snapshot.MailAddress;
import dev.portcullis.snapshot.file.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the user's own files expect of the CRM of an example; null is what was not given. Mutable; one per scenario. */
public final class GivenFiles {
    public static final Columns ROSTER = Columns.of("the rows of a roster")
            .with("e-mail", "as it is in the file")
            .with("portal", "its name, or unknown for any; else any")
            .with("user type", "its name, or unknown for any; else any")
            .with("status", "active or inactive; else active")
            .with("owner", "who answers for the person; else nobody");

    public static final Columns ACCESS_MATRIX = Columns.of("the rows of an access matrix")
            .with("portal", "its name; else Acme")
            .with("user type", "its name; else Vendor")
            .with("module", "its API name; else Cases")
            .with("approved", "none, or some of view, create, edit, edit shared, delete; else none");

    private static final int FIRST_LINE = 2;
    private static final Map<String, String> ACTIONS = Map.of(
            "view", "view",
            "create", "create",
            "edit", "edit",
            "edit shared", "editSharedRecords",
            "delete", "delete");

    private @Nullable List<Roster.Row> roster;
    private @Nullable List<AccessMatrix.Row> matrix;

    @Nullable
    Snapshot reference;

    public void roster(List<Map<String, String>> table) {
        roster = new ArrayList<>();
        for (Map<String, String> cells : table) {
            roster.add(person(FIRST_LINE + roster.size(), cells));
        }
    }

    private static Roster.Row person(int line, Map<String, String> cells) {
        Row row = Row.of(cells, ROSTER);
        var values = new @Nullable String[] {null, null, null, "active", null};
        row.text("e-mail", email -> values[0] = MailAddress.normal(email));
        row.text("portal", name -> values[1] = name);
        row.text("user type", name -> values[2] = name);
        row.text("status", word -> values[3] = word);
        row.text("owner", owner -> values[4] = owner);
        if (values[0] == null || !List.of("active", "inactive").contains(String.valueOf(values[3]))) {
            throw new IllegalArgumentException("a row of a roster has an e-mail, and is active or inactive: " + cells);
        }
        return new Roster.Row(line, values[0], values[1], values[2], "active".equals(values[3]), values[4]);
    }

    public void accessMatrix(List<Map<String, String>> table) {
        matrix = new ArrayList<>();
        for (Map<String, String> cells : table) {
            matrix.add(approval(FIRST_LINE + matrix.size(), cells));
        }
    }

    private static AccessMatrix.Row approval(int line, Map<String, String> cells) {
        Row row = Row.of(cells, ACCESS_MATRIX);
        var values = new String[] {"Acme", "Vendor", "Cases"};
        Set<String> approved = new TreeSet<>();
        row.text("portal", name -> values[0] = String.valueOf(name));
        row.text("user type", name -> values[1] = String.valueOf(name));
        row.text("module", name -> values[2] = String.valueOf(name));
        row.list("approved", words -> {
            for (String word : words == null ? List.<String>of() : words) {
                String action = ACTIONS.get(word);
                if (action == null) {
                    throw new IllegalArgumentException("no access matrix has a column '" + word + "'");
                }
                approved.add(action);
            }
        });
        return new AccessMatrix.Row(line, values[0], values[1], values[2], approved);
    }

    /** The files as a run would be given them; what an example did not mention complies. */
    public Inputs inputs(Crm crm) {
        return new Inputs(
                roster == null ? null : roster(crm, roster), matrix == null ? null : matrix(crm, matrix), reference);
    }

    private static Roster roster(Crm crm, List<Roster.Row> mentioned) {
        var rows = new ArrayList<>(mentioned);
        String ann = String.valueOf(MailAddress.normal(crm.ann.email));
        if (crm.users.contains(crm.ann)
                && rows.stream().noneMatch(row -> row.email().equals(ann))) {
            rows.add(new Roster.Row(FIRST_LINE + rows.size(), ann, null, null, true, null));
        }
        return new Roster("roster.csv", rows);
    }

    private static AccessMatrix matrix(Crm crm, List<AccessMatrix.Row> mentioned) {
        var rows = new ArrayList<>(mentioned);
        for (UserTypeDraft type : crm.userTypes()) {
            String own = type.untouched.apiName;
            boolean said = mentioned.stream()
                    .anyMatch(row ->
                            row.userType().equals(type.name) && row.module().equals(own));
            if (type.modules.contains(type.untouched) && !said) {
                rows.add(new AccessMatrix.Row(FIRST_LINE + rows.size(), "Acme", type.name, own, Set.of("view")));
            }
        }
        return new AccessMatrix("access.csv", rows);
    }
}
