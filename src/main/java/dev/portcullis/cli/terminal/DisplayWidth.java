package dev.portcullis.cli.terminal;

/** How many columns of a terminal a text takes: rather one too many than a line that wraps. */
final class DisplayWidth {
    private DisplayWidth() {}

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /** The text, or as much of it as fits with an ellipsis behind it. */
    static String cut(String text, int width) {
        if (of(text) <= width) {
            return text;
        }
        int taken = 0;
        int end = 0;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            if (taken + of(character) > width - 1) {
                break;
            }
            taken += of(character);
            end += Character.charCount(character);
        }
        return width < 1 ? "" : text.substring(0, end) + "…";
    }

    private static int of(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return wide(character) ? 2 : 1;
    }

    /** East Asian letters, full-width forms, emoji and what may be shown as one. */
    private static boolean wide(int character) {
        return within(character, 0x1100, 0x115F)
                || within(character, 0x231A, 0x23FF)
                || within(character, 0x25FB, 0x27BF)
                || within(character, 0x2B00, 0x2BFF)
                || within(character, 0x2E80, 0xA4CF)
                || within(character, 0xA960, 0xA97F)
                || within(character, 0xAC00, 0xD7A3)
                || within(character, 0xF900, 0xFAFF)
                || within(character, 0xFE10, 0xFE6F)
                || within(character, 0xFF01, 0xFF60)
                || within(character, 0xFFE0, 0xFFE6)
                || within(character, 0x16FE0, 0x1B2FF)
                || within(character, 0x1F000, 0x1FAFF)
                || within(character, 0x20000, 0x3FFFD);
    }

    private static boolean within(int character, int first, int last) {
        return character >= first && character <= last;
    }
}
