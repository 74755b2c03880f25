package dev.portcullis.report.html.requirements;

import dev.portcullis.report.html.part.Link;
import java.util.List;

/** The requirements of one framework; {@code evidenced} says how many of them are, in words. */
public record FrameworkRows(String name, String evidenced, List<Row> requirements) {

    /**
     * A requirement.
     *
     * @param title ours, not the framework's; empty when we know none
     * @param violated whether a control behind it is violated, also where that is waived
     * @param why what keeps it from being evidenced, or what the evidence is
     */
    public record Row(String id, String title, Standing standing, boolean violated, String why, List<Link> controls) {}

    /** How a requirement stands. */
    public enum Standing {
        EVIDENCED("Evidenced"),
        NOT_EVIDENCED("Not evidenced"),
        /** No API shows it: an officer's word is the only evidence. */
        BY_HAND("By hand");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
