package dev.portcullis.report.code;

import dev.portcullis.report.words.Plain;
import tools.jackson.core.JsonGenerator;

/** Texts of SARIF, in which brackets before a parenthesis make a link and braces stand for an argument. */
final class SarifText {
    private SarifText() {}

    /** A sentence with names in it, as a message; never empty, which GitHub would refuse. */
    static String message(String sentence) {
        String plain = Plain.sentence(sentence);
        return plain.isEmpty()
                ? "No message."
                : plain.replace("{", "{{").replace("}", "}}").replace("](", "] (");
    }

    static void write(String property, String text, JsonGenerator json) {
        json.writeObjectPropertyStart(property);
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }
}
