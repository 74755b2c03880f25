package dev.portcullis.evaluate.guard;

import com.github.javaparser.Position;
import com.github.javaparser.ast.Node;
import dev.portcullis.control.Mistake;
import dev.portcullis.control.RuleFile;
import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.BaseDescr;

/** A rule file's text, and what is found wrong in it. Not thread-safe; one per file. */
final class SourceText {
    private final String file;
    private final String text;
    private final List<Mistake> mistakes = new ArrayList<>();

    /**
     * A piece of Java in the file.
     *
     * @param offset where it begins in the file, or -1 when that is unknown
     * @param line where to point then
     */
    record Piece(String text, int offset, int line) {}

    SourceText(RuleFile file) {
        this.file = file.control().file();
        this.text = file.text();
    }

    String text() {
        return text;
    }

    List<Mistake> mistakes() {
        return mistakes;
    }

    /** The first place from a line on where the piece stands. */
    Piece piece(String text, int fromLine) {
        int line = Math.max(1, fromLine);
        return new Piece(text, this.text.indexOf(text, startOf(line)), line);
    }

    private int startOf(int line) {
        int start = 0;
        for (int at = 1; at < line; at++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return start;
            }
            start = end + 1;
        }
        return start;
    }

    void blame(BaseDescr descr, String problem) {
        add(descr.getLine(), descr.getColumn(), problem);
    }

    /** Blame the word itself, which stands in this line or after it. */
    void blame(String word, BaseDescr descr, String problem) {
        blame(piece(word, descr.getLine()), problem);
    }

    void blame(Piece piece, String problem) {
        if (piece.offset() < 0) {
            add(piece.line(), 1, problem);
        } else {
            blame(piece.offset(), problem);
        }
    }

    void blame(Piece piece, Node node, String problem) {
        Position begin = node.getBegin().orElse(null);
        if (piece.offset() < 0) {
            blame(piece, problem);
        } else if (begin == null || begin.line < 1) {
            // Drools' own parser does not say where.
            int within = piece.text().indexOf(NodeGuard.firstWord(node));
            blame(piece.offset() + Math.max(0, within), problem);
        } else {
            int start = piece.offset();
            for (int line = 1; line < begin.line; line++) {
                start = Math.max(start, text.indexOf('\n', start) + 1);
            }
            blame(start + begin.column - 1, problem);
        }
    }

    void blame(int offset, String problem) {
        int at = Math.min(offset, text.length());
        int line = 1
                + (int) text.substring(0, at)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
        add(line, at - text.lastIndexOf('\n', at - 1), problem);
    }

    private void add(int line, int column, String problem) {
        mistakes.add(new Mistake(file, Math.max(1, line), Math.max(1, column), problem));
    }
}
