package dev.portcullis.cli.scaffold;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Fills in the templates of text files. Nothing is escaped: whoever hands a value over makes it fit. */
final class Texts {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Plain);

    private Texts() {}

    /** @param template below {@code src/main/jte-text}, without its ending */
    static String of(String template, Map<String, Object> values) {
        var text = new StringOutput();
        TEMPLATES.render(template + ".jte", values, text);
        return text.toString();
    }

    /** A YAML scalar that reads back as exactly this text, which must be of one line. */
    static String yaml(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
