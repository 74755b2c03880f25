package dev.portcullis.input.table;

import dev.portcullis.input.table.XlsxGate.RefusedException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the XML of a workbook may hold: far more than any roster, far less than what stops the reader. */
final class SheetLimits {
    private static final int MOST_ELEMENTS = 10_000_000;
    private static final int MOST_NAMES = 2_000;
    private static final int DEEPEST = 64;
    private static final int LONGEST_FORMULA = 8_192;
    /** The reader writes a shared formula out anew for each cell, and holds each cell against each array formula. */
    private static final int LONGEST_SHARED_FORMULA = 1_000;

    private static final int MOST_ARRAY_FORMULAS = 100;
    private static final int LONGEST_VALUE = 32_767;

    /** Columns A to ZZ; Excel itself goes to XFD. */
    private static final int MOST_CELLS = 702;

    private static final Pattern ADDRESS = Pattern.compile("\\$?[A-Za-z]{1,2}\\$?[1-9][0-9]{0,6}");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,8}");

    private final Set<String> names = new HashSet<>();
    private final StringBuilder content = new StringBuilder();
    private int elements;
    private int rows;
    private int cells;
    private int arrayFormulas;
    private int depth;
    private int texts;
    private int highestText = -1;
    private @Nullable String cellType;
    private @Nullable String reading;
    private int longest;

    /** Start a part. */
    void beginPart() {
        depth = 0;
        cellType = null;
        reading = null;
    }

    /** Look at what the parser stands on. */
    void check(XMLStreamReader xml) throws RefusedException {
        switch (xml.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> begin(xml);
            case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(xml);
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new RefusedException("it declares or uses XML entities");
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> name(xml.getPITarget());
            default -> {}
        }
    }

    /** All parts were looked at. */
    void end() throws RefusedException {
        if (highestText >= texts) {
            throw new RefusedException("a cell refers to a shared text that is not there");
        }
    }

    private void begin(XMLStreamReader xml) throws RefusedException {
        String element = xml.getLocalName();
        elements++;
        depth++;
        require(elements <= MOST_ELEMENTS, "it has more than " + MOST_ELEMENTS + " elements");
        require(depth <= DEEPEST, "its elements are nested too deeply");
        require(reading == null, "a value or a formula has elements of its own");
        name(element);
        name(xml.getPrefix());
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            name(xml.getAttributeLocalName(at));
            name(xml.getAttributePrefix(at));
        }
        switch (element) {
            case "si" -> texts++;
            case "row" -> beginRow(xml.getAttributeValue(null, "r"));
            case "c" -> beginCell(xml);
            case "v" -> read(element, LONGEST_VALUE);
            case "f" -> beginFormula(xml);
            default -> {}
        }
    }

    private void beginRow(@Nullable String number) throws RefusedException {
        rows++;
        cells = 0;
        require(rows <= 2 * TableFile.MOST_ROWS, "it has too many rows");
        require(number == null || NUMBER.matcher(number).matches(), "a row has no proper number");
    }

    private void beginCell(XMLStreamReader xml) throws RefusedException {
        cells++;
        require(cells <= MOST_CELLS, "a row has more than " + MOST_CELLS + " cells");
        String address = xml.getAttributeValue(null, "r");
        require(address == null || ADDRESS.matcher(address).matches(), "a cell stands outside of columns A to ZZ");
        require(cellType == null, "a cell stands in a cell");
        String type = xml.getAttributeValue(null, "t");
        cellType = type == null ? "n" : type;
    }

    private void beginFormula(XMLStreamReader xml) throws RefusedException {
        String kind = xml.getAttributeValue(null, "t");
        if ("array".equals(kind)) {
            arrayFormulas++;
            require(
                    arrayFormulas <= MOST_ARRAY_FORMULAS,
                    "it has more than " + MOST_ARRAY_FORMULAS + " array formulas");
        }
        read("f", "shared".equals(kind) ? LONGEST_SHARED_FORMULA : LONGEST_FORMULA);
    }

    private void read(String element, int most) {
        reading = element;
        longest = most;
        content.setLength(0);
    }

    private void text(XMLStreamReader xml) throws RefusedException {
        if (reading != null) {
            require(content.length() + xml.getTextLength() <= longest, "a value or a formula is too long");
            content.append(xml.getText());
        }
    }

    private void end(String element) throws RefusedException {
        depth--;
        if (element.equals(reading)) {
            reading = null;
            if (element.equals("v") && "s".equals(cellType) && !content.isEmpty()) {
                require(NUMBER.matcher(content).matches(), "a cell refers to no proper shared text");
                highestText = Math.max(highestText, Integer.parseInt(content.toString()));
            }
        } else if (element.equals("c")) {
            cellType = null;
        }
    }

    private void name(@Nullable String name) throws RefusedException {
        if (name != null) {
            names.add(name);
            require(names.size() <= MOST_NAMES, "it has more than " + MOST_NAMES + " names of elements");
        }
    }

    private static void require(boolean within, String otherwise) throws RefusedException {
        if (!within) {
            throw new RefusedException(otherwise);
        }
    }
}
