package dev.portcullis.features.run;

import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.Mistake;
import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.FeatureParserException;
import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.ParseError;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Feature files that Cucumber can read. Immutable. */
public final class FeatureFiles {
    private static final String ENDING = ".feature";

    private final List<Feature> features;
    private final Map<URI, String> names;

    private FeatureFiles(List<Feature> features, Map<URI, String> names) {
        this.features = features;
        this.names = names;
    }

    /**
     * Where features are.
     *
     * @param place a file, or a folder with feature files at any depth
     * @param shownAs how messages name it
     */
    public record Source(Path place, String shownAs) {}

    /**
     * Read them all; those that Cucumber cannot read are mistakes, told at once.
     *
     * @throws IOException when a place does not exist or cannot be read
     */
    public static FeatureFiles read(List<Source> sources) throws IOException, InvalidFilesException {
        var files = new LinkedHashMap<URI, FeatureFile>();
        for (Source source : sources) {
            for (FeatureFile file : files(source)) {
                files.putIfAbsent(file.getUri(), file);
            }
        }
        var mistakes = new ArrayList<Mistake>();
        var features = new ArrayList<Feature>();
        var names = new LinkedHashMap<URI, String>();
        for (FeatureFile file : files.values()) {
            mistakes.addAll(mistakes(file));
            names.put(file.getUri(), file.shownAs());
            if (mistakes.isEmpty()) {
                features.addAll(parse(file));
            }
        }
        if (!mistakes.isEmpty()) {
            throw new InvalidFilesException(mistakes);
        }
        return new FeatureFiles(List.copyOf(features), names);
    }

    private static List<FeatureFile> files(Source source) throws IOException {
        if (!Files.exists(source.place())) {
            throw new NoSuchFileException(source.shownAs());
        } else if (!Files.isDirectory(source.place())) {
            return List.of(new FeatureFile(source.place(), source.shownAs()));
        }
        try (Stream<Path> walk = Files.walk(source.place())) {
            return walk.filter(path -> path.toString().endsWith(ENDING))
                    .filter(Files::isRegularFile)
                    .map(path -> new FeatureFile(path, source.shownAs() + "/" + relative(source, path)))
                    .sorted((one, other) -> one.shownAs().compareTo(other.shownAs()))
                    .toList();
        }
    }

    private static String relative(Source source, Path path) {
        return source.place().relativize(path).toString().replace('\\', '/');
    }

    private static List<Mistake> mistakes(FeatureFile file) throws IOException {
        byte[] bytes = Files.readAllBytes(file.path());
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException notText) {
            return List.of(new Mistake(file.shownAs(), 1, 1, "not UTF-8 text"));
        }
        List<Envelope> envelopes = GherkinParser.builder()
                .includeSource(false)
                .includeGherkinDocument(true)
                .includePickles(false)
                .build()
                .parse(file.shownAs(), bytes)
                .toList();
        var mistakes = new ArrayList<Mistake>();
        for (Envelope envelope : envelopes) {
            envelope.getParseError().ifPresent(error -> mistakes.add(mistake(file, error)));
            envelope.getGherkinDocument().stream()
                    .flatMap(document -> Swallowed.in(document).stream())
                    .forEach(found -> mistakes.add(mistake(file, found.heading(), found.problem())));
        }
        return mistakes;
    }

    private static Mistake mistake(FeatureFile file, ParseError error) {
        Location place = error.getSource().getLocation().orElse(new Location(1L, 1L));
        String problem = error.getMessage().replaceFirst("^\\(\\d+:\\d+\\): ", "");
        return mistake(file, place, "Gherkin: " + problem.lines().findFirst().orElse("unreadable"));
    }

    private static Mistake mistake(FeatureFile file, Location place, String problem) {
        return new Mistake(
                file.shownAs(),
                place.getLine().intValue(),
                Math.max(1, place.getColumn().orElse(1L).intValue()),
                problem);
    }

    private static List<Feature> parse(FeatureFile file) throws InvalidFilesException {
        try {
            return new FeatureParser(UUID::randomUUID)
                    .parseResource(file).stream().toList();
        } catch (FeatureParserException unreadable) {
            throw new InvalidFilesException(List.of(new Mistake(
                    file.shownAs(),
                    1,
                    1,
                    "Gherkin: " + String.valueOf(unreadable.getMessage()).strip())));
        }
    }

    /** How many examples there are, each row of an outline one of them. */
    public int examples() {
        return features.stream()
                .mapToInt(feature -> feature.getPickles().size())
                .sum();
    }

    List<Feature> features() {
        return features;
    }

    /** How messages name the file. */
    String name(URI file) {
        return names.getOrDefault(file, file.toString());
    }
}
