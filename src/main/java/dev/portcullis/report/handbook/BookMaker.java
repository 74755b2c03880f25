package dev.portcullis.report.handbook;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.Control;
import dev.portcullis.control.ParameterDeclaration;
import dev.portcullis.control.RuleFile;
import dev.portcullis.control.RulePack;
import dev.portcullis.report.catalogue.Needs;
import dev.portcullis.report.catalogue.Requirements;
import dev.portcullis.report.words.Counts;
import dev.portcullis.report.words.Frameworks;
import dev.portcullis.report.words.Plain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Turns a catalogue into what the handbook shows of it. */
final class BookMaker {
    private final Catalogue catalogue;
    private final Map<String, Map<String, String>> requirements = Requirements.read();

    BookMaker(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param version of the program */
    Book book(String version) {
        return new Book(
                version,
                catalogue.packs().stream().map(BookMaker::pack).toList(),
                catalogue.files().stream().map(this::chapter).toList(),
                frameworks());
    }

    private static Book.Pack pack(RulePack pack) {
        return new Book.Pack(
                pack.name(), pack.version(), Counts.number(pack.files().size()), pack.sha256());
    }

    private Book.Chapter chapter(RuleFile file) {
        Control control = file.control();
        return new Book.Chapter(
                control.id(),
                PageNames.of(control.id()),
                control.title(),
                control.severity(),
                control.subject().word().replace('-', ' '),
                control.needs().stream().map(Needs::words).toList(),
                control.rationale(),
                control.remediation(),
                control.parameters().values().stream().map(BookMaker::setting).toList(),
                references(control),
                control.reportedFile(),
                RuleText.of(file.text()));
    }

    private static Book.Setting setting(ParameterDeclaration parameter) {
        return new Book.Setting(
                parameter.name(),
                parameter.type(),
                Plain.value(parameter.defaultValue()),
                parameter.range(),
                parameter.description());
    }

    private List<Book.Reference> references(Control control) {
        var references = new ArrayList<Book.Reference>();
        control.frameworks()
                .forEach((key, ids) -> references.add(new Book.Reference(
                        Frameworks.name(key),
                        PageNames.of(key),
                        ids.stream()
                                .distinct()
                                .map(id -> new Book.Named(requirement(key, id), limit(control, key, id)))
                                .toList())));
        return List.copyOf(references);
    }

    private static String limit(Control control, String framework, String id) {
        String limits = control.guards().stream()
                .filter(guard ->
                        guard.framework().equals(framework) && guard.reference().equals(id))
                .map(guard -> guard.parameter() + " is " + guard.range())
                .collect(Collectors.joining(" and "));
        return limits.isEmpty() ? "" : "as long as " + limits;
    }

    private Book.Requirement requirement(String framework, String id) {
        return new Book.Requirement(
                id, requirements.getOrDefault(framework, Map.of()).getOrDefault(id, ""));
    }

    /** Ours first, in the order of our list; then what rule files name beyond it. */
    private List<Book.Framework> frameworks() {
        Map<String, Map<String, List<Book.Link>>> evidence = new LinkedHashMap<>();
        requirements.forEach((framework, titles) -> {
            Map<String, List<Book.Link>> rows = new LinkedHashMap<>();
            titles.keySet().forEach(id -> rows.put(id, new ArrayList<>()));
            evidence.put(framework, rows);
        });
        named().forEach((framework, ids) ->
                ids.forEach((id, links) -> evidence.computeIfAbsent(framework, added -> new LinkedHashMap<>())
                        .put(id, links)));
        return evidence.entrySet().stream()
                .map(entry -> framework(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** By framework and requirement, the controls that name it; requirements by id. */
    private Map<String, Map<String, List<Book.Link>>> named() {
        Map<String, Map<String, List<Book.Link>>> named = new TreeMap<>();
        for (Control control : catalogue.controls()) {
            var link = new Book.Link(control.id(), PageNames.of(control.id()));
            control.frameworks()
                    .forEach((framework, ids) -> ids.stream()
                            .distinct()
                            .forEach(id -> named.computeIfAbsent(framework, added -> new TreeMap<>())
                                    .computeIfAbsent(id, added -> new ArrayList<>())
                                    .add(link)));
        }
        return named;
    }

    private Book.Framework framework(String key, Map<String, List<Book.Link>> rows) {
        return new Book.Framework(
                Frameworks.name(key),
                PageNames.of(key),
                rows.entrySet().stream()
                        .map(row -> new Book.Evidence(requirement(key, row.getKey()), List.copyOf(row.getValue())))
                        .toList());
    }
}
