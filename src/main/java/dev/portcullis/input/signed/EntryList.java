package dev.portcullis.input.signed;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.Mistake;
import dev.portcullis.control.YamlSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A YAML file that holds one list of entries under one key. */
final class EntryList {
    private final String file;
    private final Catalogue catalogue;
    private final YamlSchema schema;
    private final String key;

    EntryList(String file, Catalogue catalogue, YamlSchema schema, String key) {
        this.file = file;
        this.catalogue = catalogue;
        this.schema = schema;
        this.key = key;
    }

    /** All entries in the order of the file; all mistakes are told at once. */
    <T> List<T> read(String text, Function<Entry, T> form) throws InvalidFilesException {
        var mistakes = new ArrayList<Mistake>();
        JsonNode root = schema.read(file, text, 0, mistakes);
        JsonNode list = root == null ? null : root.get(key);
        var entries = new ArrayList<T>();
        if (list != null && list.isArray()) {
            for (JsonNode node : list) {
                if (node.isObject()) {
                    entries.add(form.apply(new Entry(file, node, entries.size() + 1, catalogue, mistakes)));
                }
            }
        }
        if (!mistakes.isEmpty()) {
            throw new InvalidFilesException(mistakes.stream().distinct().toList());
        }
        return entries;
    }
}
