package dev.portcullis.report.html.part;

import dev.portcullis.report.words.Plain;

/** A control's id; {@code anchor} is empty when there is nothing to lead to. */
public record Link(String id, String anchor) {
    public Link {
        id = Plain.name(id);
    }
}
