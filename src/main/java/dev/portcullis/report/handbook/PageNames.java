package dev.portcullis.report.handbook;

/** Names of pages, which must do as file names on every system and in addresses. */
final class PageNames {
    private PageNames() {}

    /** The page of a control, without an ending; two ids never share one. */
    static String of(String control) {
        var name = new StringBuilder();
        control.codePoints().forEach(letter -> {
            if (letter < 128 && (Character.isLetterOrDigit(letter) || letter == '-')) {
                name.append((char) letter);
            } else {
                name.append('_').append(Integer.toHexString(letter)).append('_');
            }
        });
        return name.toString();
    }
}
