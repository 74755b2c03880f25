import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The floor: every token of a file read by Jackson's streaming parser, and nothing else done. */
public final class Limit {
    public static void main(String[] arguments) throws Exception {
        long tokens = 0;
        try (var input = Files.newInputStream(Path.of(arguments[0]));
                JsonParser parser = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), input)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        System.out.println(tokens);
    }
}
