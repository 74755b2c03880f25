package dev.portcullis.report.rows;

import java.io.IOException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Rows as an array of objects, each on a line of its own; what is missing is null. */
public final class JsonRows<T> implements RowWriter<T> {
    /** Beyond ASCII there are characters that steer a terminal, and rows hold what tenants wrote. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final Appendable target;
    private boolean empty = true;

    public JsonRows(Appendable target) throws IOException {
        this.target = target;
        target.append('[');
    }

    @Override
    public void row(T row) throws IOException {
        target.append(empty ? "\n" : ",\n").append(MAPPER.writeValueAsString(row));
        empty = false;
    }

    @Override
    public void close() throws IOException {
        target.append("\n]\n");
    }
}
