package dev.portcullis.snapshot.file;

import dev.portcullis.snapshot.SnapshotRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** How records become lines: strict about types, indifferent to keys it does not know. */
final class SnapshotJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            // The file shows keys in the order of the record, so that people find them again.
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final ObjectReader READER = MAPPER.readerFor(SnapshotRecord.class);
    private static final ObjectWriter WRITER = MAPPER.writerFor(SnapshotRecord.class);

    private SnapshotJson() {}

    /** Write a record without a line feed. */
    static byte[] bytes(SnapshotRecord record) {
        return WRITER.writeValueAsBytes(record);
    }

    /** Read a line; {@link JacksonException} tells what is wrong with it. */
    static SnapshotRecord parse(byte[] buffer, int offset, int length) {
        return READER.readValue(buffer, offset, length);
    }
}
