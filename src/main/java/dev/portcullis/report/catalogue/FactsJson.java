package dev.portcullis.report.catalogue;

import dev.portcullis.evaluate.facts.Fact;
import dev.portcullis.evaluate.facts.Property;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Facts and their properties as a list of objects. */
public final class FactsJson {
    private FactsJson() {}

    private record FactLine(
            String name,
            String importName,
            String meaning,
            String from,
            @Nullable String subject,
            boolean part,
            List<PropertyLine> properties) {}

    private record PropertyLine(String name, String form, String type, String meaning, String from) {}

    public static String write(List<Fact> facts) {
        List<FactLine> lines = facts.stream().map(FactsJson::line).toList();
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(lines) + "\n";
    }

    private static FactLine line(Fact fact) {
        return new FactLine(
                fact.name(),
                fact.importName(),
                fact.meaning(),
                fact.from(),
                fact.subject() == null ? null : fact.subject().word(),
                fact.part(),
                fact.properties().stream().map(FactsJson::line).toList());
    }

    private static PropertyLine line(Property property) {
        return new PropertyLine(
                property.name(), property.form(), property.typeInWords(), property.meaning(), property.from());
    }
}
