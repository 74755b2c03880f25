package dev.portcullis.report.pack;

import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** The JSON of manifests and envelopes: the same bytes on every system, and read strictly, since they may be forged. */
final class ManifestJson {
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");

    static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            // The file shows keys in the order of the record, so that people find them again.
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .withCoercionConfig(
                    LogicalType.Textual,
                    config -> List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
                            .forEach(shape -> config.setCoercion(shape, CoercionAction.Fail)))
            .build();

    private static final ObjectWriter PRETTY = STRICT.writer()
            .with(new DefaultPrettyPrinter(SEPARATORS).withObjectIndenter(LINES).withArrayIndenter(LINES));

    private ManifestJson() {}

    static byte[] bytes(Object value) {
        byte[] json = PRETTY.writeValueAsBytes(value);
        byte[] withLineEnd = Arrays.copyOf(json, json.length + 1);
        withLineEnd[json.length] = '\n';
        return withLineEnd;
    }

    /** The manifest that these bytes are; {@link JacksonException} where they are none. */
    static Manifest manifest(JsonNode json) {
        return STRICT.treeToValue(json, Manifest.class);
    }
}
