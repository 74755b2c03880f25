package dev.portcullis.snapshot.file;

import dev.portcullis.snapshot.SnapshotRecord;
import dev.portcullis.snapshot.Times;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** How records become lines: strict about types, indifferent to keys it does not know. */
final class SnapshotJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(LogicalType.Textual, SnapshotJson::onlyText)
            // The file shows keys in the order of the record, so that people find them again.
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(new SimpleModule().addDeserializer(Instant.class, new InstantReader()))
            .build();
    private static final ObjectReader READER = MAPPER.readerFor(SnapshotRecord.class);
    private static final ObjectWriter WRITER = MAPPER.writerFor(SnapshotRecord.class);

    private SnapshotJson() {}

    private static void onlyText(MutableCoercionConfig config) {
        for (CoercionInputShape shape :
                List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            config.setCoercion(shape, CoercionAction.Fail);
        }
    }

    /** Jackson's own builds a formatter for each value, which is most of the time that reading a million users takes. */
    private static final class InstantReader extends StdScalarDeserializer<Instant> {
        private InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (Instant) context.handleUnexpectedToken(Instant.class, parser);
            }
            String text = parser.getString();
            try {
                Instant time = Instant.parse(text);
                if (Times.possible(time)) {
                    return time;
                }
            } catch (DateTimeParseException noTime) {
                // Told below.
            }
            return (Instant) context.handleWeirdStringValue(Instant.class, text, "expected an ISO instant");
        }
    }

    /** Write a record without a line feed. */
    static byte[] bytes(SnapshotRecord record) {
        return WRITER.writeValueAsBytes(record);
    }

    /** Read a line; {@link JacksonException} tells what is wrong with it. */
    static SnapshotRecord parse(byte[] buffer, int offset, int length) {
        return READER.readValue(buffer, offset, length);
    }
}
