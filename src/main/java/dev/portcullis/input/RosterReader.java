package dev.portcullis.input;

import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.input.table.Cell;
import dev.portcullis.input.table.Mistakes;
import dev.portcullis.input.table.TableFile;
import dev.portcullis.input.table.TableRow;
import dev.portcullis.snapshot.MailAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a roster. One with a header and no rows is a roster too: it says that nobody should have access. */
public final class RosterReader {
    /** In the order in which a roster is written. */
    public static final List<String> COLUMNS = List.of("email", "portal", "user_type", "status", "owner");

    public static final String ACTIVE = "active";
    public static final String INACTIVE = "inactive";

    private RosterReader() {}

    /** Read the file, which is CSV or XLSX; all that is wrong in it is told at once. */
    public static Roster read(Path file) throws IOException, InvalidFilesException {
        var mistakes = new Mistakes(file);
        var rows = new ArrayList<Roster.Row>();
        TableFile.read(file, COLUMNS, mistakes, row -> rows.add(row(row, mistakes)));
        mistakes.throwIfAny();
        return new Roster(file.toString(), rows);
    }

    private static Roster.Row row(TableRow row, Mistakes mistakes) {
        return new Roster.Row(
                row.line(),
                email(row.cell("email"), mistakes),
                name(row.cell("portal")),
                name(row.cell("user_type")),
                active(row.cell("status"), mistakes),
                name(row.cell("owner")));
    }

    private static String email(Cell cell, Mistakes mistakes) {
        String email = Objects.requireNonNullElse(MailAddress.normal(cell.text()), "");
        if (cell.blank()) {
            mistakes.add(cell, "the email is missing; expected one, such as ann@example.com");
        } else if (!acceptable(email)) {
            mistakes.add(
                    cell,
                    "the email is " + Mistakes.quoted(cell.text())
                            + "; expected one with an @ and no blanks inside, such as ann@example.com");
        }
        return email;
    }

    /** Whether a roster can name a person by this e-mail. */
    public static boolean acceptable(String normalEmail) {
        return normalEmail.indexOf('@') >= 0 && normalEmail.chars().noneMatch(MailAddress::blank);
    }

    private static boolean active(Cell cell, Mistakes mistakes) {
        String status = cell.text().toLowerCase(Locale.ROOT);
        if (!status.equals(ACTIVE) && !status.equals(INACTIVE)) {
            String found = cell.blank() ? "missing" : Mistakes.quoted(cell.text());
            mistakes.add(cell, "the status is " + found + "; expected active or inactive");
        }
        return status.equals(ACTIVE);
    }

    private static @Nullable String name(Cell cell) {
        return cell.blank() ? null : cell.text();
    }
}
