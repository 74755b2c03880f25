package dev.portcullis.report.html.part;

/** Fragment names that links within the page use. */
public final class Anchors {
    private Anchors() {}

    /** Where the findings of a control stand; two ids never share one. */
    public static String of(String control) {
        var anchor = new StringBuilder("control-");
        control.chars().forEach(letter -> {
            if (letter < 128 && (Character.isLetterOrDigit(letter) || letter == '-')) {
                anchor.append((char) letter);
            } else {
                anchor.append('_').append(Integer.toHexString(letter)).append('_');
            }
        });
        return anchor.toString();
    }
}
