package dev.portcullis.input.table;

/**
 * Where the cells of a CSV text stand. The parser tells where each record begins and no more; this walks on from there,
 * for the sake of messages only.
 */
final class CsvPlaces {
    private static final char QUOTE = '"';

    private final String text;
    private final char separator;
    private int position;
    private int line = 1;
    private int column = 1;

    CsvPlaces(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    /** Go on to a place that was not passed yet. */
    void moveTo(int target) {
        while (position < target && !atEnd()) {
            step();
        }
    }

    /** Go to the first character of the cell that begins here. */
    void enterCell() {
        while (!atEnd() && (here() == ' ' || here() == '\t')) {
            step();
        }
    }

    /** Go on to the next cell of the row, or to the end of the last. */
    void leaveCell() {
        if (!atEnd() && here() == QUOTE) {
            leaveQuotes();
        }
        while (!atEnd() && here() != separator && !lineEnd()) {
            step();
        }
        if (!atEnd() && here() == separator) {
            step();
        }
    }

    /** Go on to what the parser could not read, and say what it is. */
    String fault() {
        while (!atEnd()) {
            enterCell();
            if (!atEnd() && here() == QUOTE) {
                int quoteLine = line;
                int quoteColumn = column;
                if (!leaveQuotes()) {
                    line = quoteLine;
                    column = quoteColumn;
                    return "the quotation mark that opens this cell is never closed";
                }
                enterCell();
                if (!atEnd() && here() != separator && !lineEnd()) {
                    return "after a closing quotation mark, expected '" + separator
                            + "' or the end of the row; a quotation mark inside a quoted cell is written twice";
                }
            }
            leaveCell();
            while (!atEnd() && lineEnd()) {
                step();
            }
        }
        return "not CSV";
    }

    /** Pass a quoted text; false when it has no end. */
    private boolean leaveQuotes() {
        step();
        while (!atEnd()) {
            boolean quote = here() == QUOTE;
            step();
            if (quote && (atEnd() || here() != QUOTE)) {
                return true;
            } else if (quote) {
                step();
            }
        }
        return false;
    }

    private boolean atEnd() {
        return position >= text.length();
    }

    private char here() {
        return text.charAt(position);
    }

    private boolean lineEnd() {
        return here() == '\n' || here() == '\r';
    }

    private void step() {
        char passed = text.charAt(position);
        position++;
        boolean halfLineEnd = passed == '\r' && !atEnd() && here() == '\n';
        if ((passed == '\n' || passed == '\r') && !halfLineEnd) {
            line++;
            column = 1;
        } else {
            column++;
        }
    }
}
