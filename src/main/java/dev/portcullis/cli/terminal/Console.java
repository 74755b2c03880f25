package dev.portcullis.cli.terminal;

import java.io.PrintWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** The terminal and the environment of one run. Results go to {@code out}, everything else to {@code err}. */
public final class Console {
    private final PrintWriter out;
    private final PrintWriter err;
    private final Map<String, String> environment;
    private boolean colour = true;

    public Console(PrintWriter out, PrintWriter err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.environment = environment;
    }

    public PrintWriter out() {
        return out;
    }

    public PrintWriter err() {
        return err;
    }

    @Nullable
    public String variable(String name) {
        return environment.get(name);
    }

    public void withoutColour() {
        colour = false;
    }

    /** Colours for a terminal that wants them: never for a file, a pipe, or under NO_COLOR. */
    public Ansi ansi() {
        String noColour = environment.get("NO_COLOR");
        boolean wanted = colour && (noColour == null || noColour.isEmpty()) && terminal("stdout");
        return wanted ? Ansi.ON : Ansi.OFF;
    }

    /** How many columns a line of the result may take: those of the terminal; a file or a pipe takes any number. */
    public int width() {
        if (!terminal("stdout")) {
            return TextTable.UNLIMITED;
        }
        String columns = String.valueOf(environment.get("COLUMNS"));
        return columns.matches("[1-9][0-9]{0,3}")
                ? Integer.parseInt(columns)
                : CommandSpec.create().usageMessage().autoWidth(true).width();
    }

    /** Whether a person watches the progress. */
    public boolean interactive() {
        return terminal("stderr");
    }

    /** The launcher knows it of each stream; Java 17 does not, and later ones answer differently. */
    private static boolean terminal(String stream) {
        return Boolean.getBoolean("portcullis.terminal." + stream);
    }

    /** Print a line of the result, with picocli's markup. */
    public void result(String markup) {
        out.println(ansi().string(markup));
    }

    /** Tenant text for a terminal: no control characters that could move the cursor or change colours, no markup. */
    public static String clean(@Nullable String text) {
        if (text == null) {
            return "";
        }
        var cleaned = new StringBuilder();
        text.codePoints()
                .limit(300)
                .forEach(character -> cleaned.appendCodePoint(harmless(character) ? character : '?'));
        return apart(cleaned.toString()).replace("@|", "@ |").replace("|@", "| @");
    }

    /** Our own text with the words of users and tenants in it: its lines stay, what could steer a terminal does not. */
    public static String harmless(@Nullable String text) {
        var cleaned = new StringBuilder();
        String.valueOf(text)
                .codePoints()
                .forEach(character ->
                        cleaned.appendCodePoint(character == '\n' || harmless(character) ? character : '?'));
        return apart(cleaned.toString());
    }

    /** Runners of CI jobs take this for the beginning of a command wherever it stands in a line of the log. */
    private static String apart(String text) {
        return text.replace("##[", "## [").replace("##vso[", "## vso[");
    }

    /** Tenant text for one line of any length: as {@link #clean}, but whole. */
    static String line(String text) {
        return harmless(text).replace('\n', '?');
    }

    private static boolean harmless(int character) {
        int type = Character.getType(character);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
