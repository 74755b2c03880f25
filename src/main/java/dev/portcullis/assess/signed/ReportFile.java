package dev.portcullis.assess.signed;

import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.Mistake;
import dev.portcullis.control.Severity;
import dev.portcullis.control.SubjectType;
import dev.portcullis.evaluate.Evidence;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.evaluate.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A {@code report.json} of an earlier run, read as a stream: its findings are never all in memory. */
public final class ReportFile {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Path file;
    private @Nullable Instant asOf;
    private @Nullable String organisation;

    private ReportFile(Path file) {
        this.file = file;
    }

    /** Read it once from end to end; what is no report of ours, or was altered, is a mistake. */
    public static ReportFile read(Path file) throws IOException, InvalidFilesException {
        var report = new ReportFile(file);
        report.stream(finding -> {});
        if (report.asOf == null) {
            throw report.wrong(null, "no report of Portcullis; expected the report.json of a 'portcullis check'");
        }
        return report;
    }

    /** The instant of judgement. */
    public Instant asOf() {
        if (asOf == null) {
            throw new IllegalStateException("not read");
        }
        return asOf;
    }

    /** Hand over every finding in the order of the report, open or waived. */
    public void findings(Consumer<Finding> sink) {
        try {
            stream(sink);
        } catch (IOException | InvalidFilesException changed) {
            throw new IllegalStateException(file + " changed while it was read", changed);
        }
    }

    private void stream(Consumer<Finding> sink) throws IOException, InvalidFilesException {
        try (JsonParser parser = MAPPER.createParser(Files.newBufferedReader(file))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw wrong(parser.currentLocation(), "no report of Portcullis: found no JSON object");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                switch (key) {
                    case "run" -> run(tree(parser), parser.currentLocation());
                    case "org" -> organisation = text(tree(parser), "id");
                    case "findings" -> findings(parser, sink);
                    default -> parser.skipChildren();
                }
            }
        } catch (JacksonException notJson) {
            throw wrong(notJson.getLocation(), "no report of Portcullis: it cannot be read as JSON of its form");
        } catch (DateTimeException noInstant) {
            throw wrong(null, "no report of Portcullis: 'run.asOf' is no instant");
        }
    }

    private void run(JsonNode run, TokenStreamLocation where) throws InvalidFilesException {
        if (run.path("pseudonymized").asBoolean(false)) {
            throw wrong(
                    where,
                    "the report is pseudonymized, and waivers are for people's own e-mails; take the report of"
                            + " a run without --pseudonymize");
        }
        asOf = Instant.parse(run.path("asOf").asString());
    }

    private void findings(JsonParser parser, Consumer<Finding> sink) throws InvalidFilesException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw wrong(parser.currentLocation(), "no report of Portcullis: 'findings' is no list");
        }
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            TokenStreamLocation where = parser.currentTokenLocation();
            JsonNode node = tree(parser);
            Finding finding;
            try {
                finding = finding(node);
            } catch (IllegalArgumentException unknownWord) {
                throw wrong(where, "no finding of Portcullis: " + unknownWord.getMessage());
            }
            if (!finding.fingerprint().equals(text(node, "fingerprint"))) {
                throw wrong(where, "the fingerprint of this finding does not fit its subject; the report was altered");
            }
            sink.accept(finding);
        }
    }

    private static JsonNode tree(JsonParser parser) {
        return parser.readValueAsTree();
    }

    private Finding finding(JsonNode node) {
        List<Evidence> evidence = new ArrayList<>();
        node.path("evidence")
                .forEach(proof -> evidence.add(
                        new Evidence(needed(proof, "what"), needed(proof, "observed"), needed(proof, "expected"))));
        return new Finding(
                needed(node, "control"),
                Severity.of(needed(node, "severity")),
                subject(node.path("subject")),
                needed(node, "message"),
                evidence);
    }

    private Subject subject(JsonNode node) {
        SubjectType type = SubjectType.of(needed(node, "type"));
        return new Subject(
                type,
                text(node, "portal"),
                text(node, "portalId"),
                text(node, "userType"),
                text(node, "userTypeId"),
                text(node, "module"),
                text(node, "field"),
                text(node, "fieldId"),
                text(node, "email"),
                text(node, "personalityId"),
                type == SubjectType.CREDENTIAL ? organisation : null,
                needed(node, "label"));
    }

    private static String needed(JsonNode node, String key) {
        String text = text(node, key);
        if (text == null) {
            throw new IllegalArgumentException("it has no '" + key + "'");
        }
        return text;
    }

    private static @Nullable String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isString() ? value.stringValue() : null;
    }

    private InvalidFilesException wrong(@Nullable TokenStreamLocation where, String problem) {
        int line = where == null ? 1 : Math.max(1, where.getLineNr());
        int column = where == null ? 1 : Math.max(1, where.getColumnNr());
        return new InvalidFilesException(List.of(new Mistake(file.toString(), line, column, problem)));
    }
}
