import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code collect --verbose} tells of its requests, as it comes, and prints calls and seconds in between. */
public final class Stopwatch {
    private static final Pattern REQUEST = Pattern.compile("GET /crm/\\S+ ([0-9]{3}) ([0-9]+) ms .*");

    public static void main(String[] arguments) throws Exception {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        long calls = 0;
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            Matcher request = REQUEST.matcher(line);
            if (request.matches()) {
                long now = System.nanoTime();
                calls++;
                first = Math.min(first, now - Long.parseLong(request.group(2)) * 1_000_000);
                last = Math.max(last, now);
            } else if (line.startsWith("portcullis:") || line.startsWith("not collected")) {
                System.err.println(line);
            }
        }
        System.out.printf(Locale.ROOT, "%d %.3f%n", calls, calls == 0 ? 0 : (last - first) / 1e9);
    }
}
