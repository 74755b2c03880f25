package dev.portcullis.fetch;

import dev.portcullis.fetch.http.Access;
import dev.portcullis.fetch.http.Answer;
import dev.portcullis.fetch.http.ZohoClient;
import dev.portcullis.fetch.wire.Facts;
import dev.portcullis.fetch.wire.Wire;
import dev.portcullis.snapshot.Field;
import dev.portcullis.snapshot.FieldMetadata;
import dev.portcullis.snapshot.Ids;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.UserType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects what the CRM says of the fields of each module that some user type exposes, and of its subforms. */
final class FieldCollector {
    private static final Comparator<FieldMetadata> ORDER = Comparator.comparing(FieldMetadata::id, Ids.ORDER)
            .thenComparing(FieldMetadata::module, Ids.ORDER)
            .thenComparing(FieldMetadata::apiName, Ids.ORDER)
            .thenComparing(FieldMetadata::toString);

    private final ZohoClient client;
    private final CoverageBook coverage;

    FieldCollector(ZohoClient client, CoverageBook coverage) {
        this.client = client;
        this.coverage = coverage;
    }

    /** Sorted by id, then module. */
    record Result(List<FieldMetadata> metadata) {}

    /** A module to ask about, and the name under which the snapshot files its fields. */
    private record Wanted(String module, String filedUnder) {}

    Result collect(List<UserType> userTypes) {
        Set<String> modules = new TreeSet<>(Ids.ORDER);
        exposed(userTypes).map(Module::apiName).filter(Objects::nonNull).forEach(modules::add);
        Map<String, List<Wire.FieldMetadata>> ofModules = askAll(modules);
        Map<String, String> subforms = subforms(userTypes, ofModules);
        subforms.keySet().removeAll(modules);
        Map<String, List<Wire.FieldMetadata>> ofSubforms = askAll(subforms.keySet());
        var metadata = new ArrayList<FieldMetadata>();
        ofModules.forEach((module, fields) -> add(metadata, new Wanted(module, module), fields));
        ofSubforms.forEach((subform, fields) ->
                add(metadata, new Wanted(subform, subforms.getOrDefault(subform, subform)), fields));
        return new Result(metadata.stream().sorted(ORDER).distinct().toList());
    }

    private static void add(List<FieldMetadata> metadata, Wanted wanted, List<Wire.FieldMetadata> fields) {
        fields.forEach(field -> metadata.add(Facts.fieldMetadata(wanted.filedUnder(), field)));
    }

    private static Stream<Module> exposed(List<UserType> userTypes) {
        return userTypes.stream()
                .map(UserType::modules)
                .filter(Objects::nonNull)
                .flatMap(List::stream);
    }

    private Map<String, List<Wire.FieldMetadata>> askAll(Collection<String> modules) {
        Map<String, List<Wire.FieldMetadata>> answers = new TreeMap<>(Ids.ORDER);
        client.parallel().forEach(modules, module -> {
            List<Wire.FieldMetadata> fields = ask(module);
            synchronized (answers) {
                answers.put(module, fields);
            }
        });
        return answers;
    }

    private List<Wire.FieldMetadata> ask(String module) {
        Answer<List<Wire.FieldMetadata>> answer =
                client.askForList(Access.FIELDS, api -> api.fields(module), Wire.FieldsAnswer::fields);
        Answer.Trouble<List<Wire.FieldMetadata>> trouble = answer.trouble();
        if (trouble != null) {
            coverage.add(trouble.coverage("field-metadata", module));
            return List.of();
        }
        List<Wire.FieldMetadata> fields = answer.body() == null ? List.of() : answer.body();
        coverage.collected("field-metadata", module, fields.size());
        return fields;
    }

    /**
     * The subforms that somebody sees, by their module's name, each with the name its columns are filed under: its own
     * where the field that shows it bears the same name, so that it can be found again, else that of its parent.
     */
    private static Map<String, String> subforms(
            List<UserType> userTypes, Map<String, List<Wire.FieldMetadata>> ofModules) {
        Set<String> seen = new HashSet<>();
        exposed(userTypes)
                .map(Module::fields)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .map(Field::apiName)
                .filter(Objects::nonNull)
                .forEach(seen::add);
        Map<String, String> subforms = new TreeMap<>(Ids.ORDER);
        ofModules.forEach((module, fields) -> fields.stream()
                .filter(field -> "subform".equals(field.dataType()) && seen.contains(String.valueOf(field.apiName())))
                .forEach(field -> {
                    String subform = module(field);
                    if (subform != null) {
                        subforms.put(subform, subform.equals(field.apiName()) ? subform : module);
                    }
                }));
        return subforms;
    }

    private static @Nullable String module(Wire.FieldMetadata field) {
        Wire.Subform subform = field.subform();
        if (subform != null && subform.module() != null) {
            return subform.module();
        }
        return subform != null && subform.apiName() != null ? subform.apiName() : field.apiName();
    }
}
