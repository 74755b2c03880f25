package dev.portcullis.report.pack;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The paths of the files in one pack: such as every system can unpack, none outside of its folder, and no two to the same
 * place, be it by case or by accents.
 */
final class PackPaths {
    private static final int LONGEST = 400;
    private static final int LONGEST_NAME = 200;

    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\:*?\"<>|\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    /** Every file and every folder on the way to it, by what a system may take it for. */
    private final Map<String, String> taken = new HashMap<>();

    /** Add a path; what is wrong with it, or null. */
    @Nullable
    String add(String path) {
        String problem = problem(path);
        if (problem != null) {
            return problem;
        }
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String folder = path.substring(0, slash + 1);
            String twin = taken.putIfAbsent(folded(folder), folder);
            if (twin != null && !twin.equals(folder)) {
                return "is beside '" + twin + "', which some systems take for the same";
            } else if (taken.containsKey(folded(path.substring(0, slash)))) {
                return "lies in a folder that is a file too";
            }
        }
        String twin = taken.putIfAbsent(folded(path), path);
        if (twin != null) {
            return twin.equals(path)
                    ? "is there twice"
                    : "is beside '" + twin + "', which some systems take for the same";
        }
        return taken.containsKey(folded(path + "/")) ? "is a file and a folder" : null;
    }

    private static @Nullable String problem(String path) {
        if (path.endsWith("/")) {
            return "is a folder; a pack holds files only";
        } else if (path.startsWith("/") || path.startsWith("\\") || path.matches("(?s)[A-Za-z]:.*")) {
            return "names a place outside of the pack";
        } else if (path.length() > LONGEST || FORBIDDEN.matcher(path).find()) {
            return "has a name that not every system can write";
        }
        List<String> names = List.of(path.split("/", -1));
        if (names.contains("..") || names.contains(".") || names.contains("")) {
            return "names a place outside of the pack";
        }
        return names.stream().anyMatch(PackPaths::unusual) ? "has a name that not every system can write" : null;
    }

    private static boolean unusual(String name) {
        return name.length() > LONGEST_NAME
                || name.endsWith(".")
                || name.endsWith(" ")
                || DEVICE.matcher(name).matches();
    }

    private static String folded(String path) {
        String upper = Normalizer.normalize(path, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return Normalizer.normalize(upper.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }
}
