package dev.portcullis.report.handbook;

import gg.jte.output.StringOutput;

/**
 * Escapes every value that a template shows, so that none can be forgotten: it reads as the text it is, on one line, in a
 * paragraph as well as in a cell of a table. A template must not begin a line with a value: what has a meaning only there
 * is left as it is.
 */
final class MarkdownOutput extends StringOutput {
    private static final String OF_MEANING = "\\`*_[]<&|~#$";

    @Override
    public void writeUserContent(String text) {
        var escaped = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (OF_MEANING.indexOf(letter) >= 0 || makesLink(text, at)) {
                escaped.append('\\');
            }
            escaped.append(letter == '\n' ? ' ' : letter);
        }
        writeContent(escaped.toString());
    }

    /** Many readers of Markdown make a link of a bare address. */
    private static boolean makesLink(String text, int at) {
        return text.startsWith("://", at) || (text.charAt(at) == '.' && text.regionMatches(true, at - 3, "www", 0, 3));
    }
}
