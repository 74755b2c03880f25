package dev.portcullis.report.code;

import dev.portcullis.control.Control;
import dev.portcullis.report.words.Plain;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where the rule of a control stands, seen from the folder that the run was started in.
 *
 * @param path with slashes, relative, and without dots at its beginning, which platforms refuse
 * @param line counted from 1
 */
record RulePlace(String path, int line) {
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

    static RulePlace of(Control control) {
        String path = Plain.whole(control.reportedFile()).replaceFirst("^(\\.{0,2}/)+", "");
        return new RulePlace(path, control.ruleLine());
    }

    /** The path as a relative reference. */
    String uri() {
        var uri = new StringBuilder(path.length());
        for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
            if (UNRESERVED.indexOf(one) >= 0) {
                uri.append((char) one);
            } else {
                uri.append(String.format(Locale.ROOT, "%%%02X", one & 0xFF));
            }
        }
        return uri.toString();
    }
}
