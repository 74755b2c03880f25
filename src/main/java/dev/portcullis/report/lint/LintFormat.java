package dev.portcullis.report.lint;

import dev.portcullis.control.Mistake;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** A form in which mistakes are told. */
public enum LintFormat {
    /** One line each, as compilers do. */
    TEXT,
    /** A list of objects. */
    JSON,
    /** SARIF 2.1.0, for editors and code scanning. */
    SARIF,
    /** Commands of GitHub's workflows, which put each mistake beside its line. */
    GITHUB;

    private static final ObjectWriter WRITER = JsonMapper.shared().writerWithDefaultPrettyPrinter();

    /** The mistakes in this form, with a line feed at the end unless there are none to tell. */
    public String write(List<Mistake> mistakes, String version) {
        return switch (this) {
            case TEXT -> lines(mistakes.stream().map(Mistake::toString).toList());
            case GITHUB -> lines(mistakes.stream().map(LintFormat::command).toList());
            case JSON ->
                WRITER.writeValueAsString(
                                mistakes.stream().map(LintFormat::object).toList())
                        + "\n";
            case SARIF -> WRITER.writeValueAsString(Sarif.of(mistakes, version)) + "\n";
        };
    }

    /** The word of the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private record Line(String file, int line, int column, String level, String problem) {}

    private static Line object(Mistake mistake) {
        return new Line(mistake.file(), mistake.line(), mistake.column(), level(mistake), mistake.problem());
    }

    static String level(Mistake mistake) {
        return mistake.warning() ? "warning" : "error";
    }

    private static String command(Mistake mistake) {
        return "::" + level(mistake) + " file=" + property(mistake.file()) + ",line=" + mistake.line() + ",col="
                + mistake.column() + "::" + data(mistake.problem());
    }

    /** GitHub's escaping of what stands after the second pair of colons. */
    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    /** The least that SARIF asks for; maps, since its names are many and each is used once. */
    private static final class Sarif {
        private static Map<String, Object> of(List<Mistake> mistakes, String version) {
            Map<String, Object> driver = Map.of(
                    "name",
                    "portcullis rules lint",
                    "version",
                    version,
                    "rules",
                    List.of(Map.of(
                            "id", "rule-file", "shortDescription", Map.of("text", "A rule file must be right"))));
            return sorted(Map.of(
                    "$schema",
                    "https://json.schemastore.org/sarif-2.1.0.json",
                    "version",
                    "2.1.0",
                    "runs",
                    List.of(sorted(Map.of(
                            "tool",
                            Map.of("driver", sorted(driver)),
                            "results",
                            mistakes.stream().map(Sarif::result).toList())))));
        }

        private static Map<String, Object> result(Mistake mistake) {
            Map<String, Object> place = sorted(Map.of(
                    "artifactLocation",
                    Map.of("uri", uri(mistake.file())),
                    "region",
                    sorted(Map.of("startLine", mistake.line(), "startColumn", mistake.column()))));
            return sorted(Map.of(
                    "ruleId",
                    "rule-file",
                    "level",
                    level(mistake),
                    "message",
                    Map.of("text", mistake.problem()),
                    "locations",
                    List.of(Map.of("physicalLocation", place))));
        }

        /** A path as a relative reference: what a URI may not hold is escaped. */
        private static String uri(String file) {
            try {
                return new java.net.URI(null, null, file.replace('\\', '/'), null).getRawPath();
            } catch (java.net.URISyntaxException oddName) {
                return "rules";
            }
        }

        private static Map<String, Object> sorted(Map<String, Object> map) {
            return new java.util.TreeMap<>(map);
        }
    }
}
