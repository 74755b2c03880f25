package dev.portcullis.cli.list;

import dev.portcullis.cli.terminal.Console;
import dev.portcullis.report.listing.Listing;
import dev.portcullis.report.rows.CsvRows;
import dev.portcullis.report.rows.JsonRows;
import dev.portcullis.report.rows.RowWriter;
import dev.portcullis.report.rows.XlsxRows;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The forms in which every list can be written. */
enum ListForm {
    TABLE,
    JSON,
    CSV,
    XLSX;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(ListForm::word).toList();
    }

    /** The form of this name, or null. */
    static @Nullable ListForm of(String word) {
        return Arrays.stream(values())
                .filter(form -> form.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    <T> Listing.Outcome write(Listing<T> listing, Target target) throws Exception {
        return switch (this) {
            case TABLE -> target.text(writer -> table(listing, writer, target.width()));
            case JSON -> target.text(writer -> rows(listing, new JsonRows<>(writer)));
            case CSV -> target.text(writer -> rows(listing, new CsvRows<>(writer, listing.columns())));
            case XLSX ->
                target.bytes(output -> rows(listing, new XlsxRows<>(output, listing.name(), listing.columns())));
        };
    }

    private static <T> Listing.Outcome rows(Listing<T> listing, RowWriter<T> rows) throws Exception {
        try (rows) {
            return listing.write(rows);
        }
    }

    /** The counts stand below the table. */
    private static <T> Listing.Outcome table(Listing<T> listing, Writer writer, int width) throws Exception {
        var table = new TableRows<T>(writer, listing.columns(), width);
        Listing.Outcome outcome = rows(listing, table);
        writer.append('\n');
        for (String sentence : outcome.counts()) {
            writer.append(Console.harmless(sentence)).append(".\n");
        }
        if (!table.leftOut().isEmpty()) {
            writer.append("No room here for: ")
                    .append(String.join(", ", table.leftOut()))
                    .append("; a pipe or a wider terminal has it.\n");
        }
        return outcome;
    }
}
