package dev.portcullis.report.catalogue;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Records as JSON that no terminal can be steered by: whatever is not ASCII is escaped, so that nothing is lost. */
final class CatalogueJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private CatalogueJson() {}

    static String write(Object records) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(records) + "\n";
    }
}
