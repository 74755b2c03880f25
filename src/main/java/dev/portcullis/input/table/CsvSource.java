package dev.portcullis.input.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV: RFC 4180 in UTF-8, its mark at the start or not, separated by commas or, as Excel does in much of
 * Europe, by semicolons. */
final class CsvSource {
    private static final char MARK = '\uFEFF';

    private final Mistakes mistakes;

    CsvSource(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** Hand rows to {@code sink} until it says false. */
    void read(byte[] bytes, Predicate<RawRow> sink) {
        String text = decode(bytes);
        if (text != null) {
            rows(text, sink);
        }
    }

    private @Nullable String decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        // A character never takes less than one byte.
        CharBuffer characters = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), characters, true);
        String text = characters.flip().toString();
        String unmarked = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        if (result.isError()) {
            var places = new CsvPlaces(unmarked, ',');
            places.moveTo(unmarked.length());
            mistakes.add(places.line(), places.column(), "not UTF-8 text; save the file as 'CSV UTF-8', or as XLSX");
            return null;
        }
        return unmarked;
    }

    private void rows(String text, Predicate<RawRow> sink) {
        char separator = separator(text);
        var places = new CsvPlaces(text, separator);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            Iterator<CSVRecord> records = parser.iterator();
            RawRow row = next(records, places);
            while (row != null && sink.test(row)) {
                row = next(records, places);
            }
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    private @Nullable RawRow next(Iterator<CSVRecord> records, CsvPlaces places) {
        CSVRecord csv;
        try {
            if (!records.hasNext()) {
                return null;
            }
            csv = records.next();
        } catch (UncheckedIOException notCsv) {
            String problem = places.fault();
            mistakes.add(places.line(), places.column(), problem);
            return null;
        }
        places.moveTo((int) csv.getCharacterPosition());
        int line = places.line();
        List<Cell> cells = new ArrayList<>(csv.size());
        for (String text : csv) {
            places.enterCell();
            cells.add(Cell.of(text, places.line(), places.column(), null));
            places.leaveCell();
        }
        return new RawRow(line, cells);
    }

    private static char separator(String text) {
        String header = text.stripLeading().lines().findFirst().orElse("");
        return header.indexOf(';') >= 0 ? ';' : ',';
    }
}
