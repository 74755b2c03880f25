package dev.portcullis.snapshot.file;

import dev.portcullis.snapshot.SnapshotRecord;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Makes a line a record, or says in one sentence why it is none. */
record LineParser(Path file) {

    /** The record of the current line, which is the {@code number}th of the file. */
    SnapshotRecord parse(LineSource source, long number) throws InvalidSnapshotException {
        String problem;
        try {
            SnapshotRecord record = SnapshotJson.parse(source.buffer(), source.offset(), source.length());
            if (record != null) {
                return record;
            }
            problem = "it is empty";
        } catch (JacksonException notOurs) {
            problem = sentence(notOurs);
        }
        String cut = source.ended() ? "" : "; the file may have been cut here";
        throw new InvalidSnapshotException(file, number, "not a snapshot record: " + problem + cut);
    }

    private static String sentence(JacksonException notOurs) {
        if (notOurs instanceof InvalidTypeIdException) {
            return "its 'kind' is missing or unknown";
        }
        if (notOurs instanceof MismatchedInputException && notOurs.getPath().isEmpty()) {
            return "it is no JSON object";
        }
        if (notOurs instanceof MismatchedInputException) {
            String path = notOurs.getPath().stream()
                    .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
                    .collect(Collectors.joining("."));
            return "the value of '" + path + "' is of the wrong type";
        }
        return "not JSON: " + firstLine(notOurs.getOriginalMessage());
    }

    private static String firstLine(@Nullable String message) {
        String text = message == null ? "unreadable" : message;
        int feed = text.indexOf('\n');
        return feed < 0 ? text : text.substring(0, feed);
    }
}
