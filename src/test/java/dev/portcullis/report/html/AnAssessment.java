package dev.portcullis.report.html;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.Judgement;
import dev.portcullis.control.Catalogue;
import dev.portcullis.control.Catalogue.PackSource;
import dev.portcullis.control.ControlSetting;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.RuleFile;
import dev.portcullis.control.SettingsInForce;
import dev.portcullis.control.Severity;
import dev.portcullis.evaluate.Evaluation;
import dev.portcullis.evaluate.Evaluator;
import dev.portcullis.evaluate.Inputs;
import dev.portcullis.evaluate.Settings;
import dev.portcullis.evaluate.rules.RuleBase;
import dev.portcullis.given.ReportBytes;
import dev.portcullis.input.signed.Attestation;
import dev.portcullis.input.signed.Attestations;
import dev.portcullis.input.signed.Waiver;
import dev.portcullis.input.signed.Waivers;
import dev.portcullis.report.ReportFormat;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.Header;
import dev.portcullis.snapshot.SnapshotRecord;
import dev.portcullis.snapshot.file.Snapshot;
import dev.portcullis.snapshot.file.SnapshotWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Takes records all the way: through a snapshot file and the rules to an assessment, and on to its page. */
final class AnAssessment {
    static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    /** Compiling takes half a second; the same rules are compiled once. */
    private static final Map<String, RuleBase> COMPILED = new ConcurrentHashMap<>();

    private final Path folder;
    private final List<PackSource> packs = new ArrayList<>();
    private final List<SnapshotRecord> records = new ArrayList<>();
    private Map<String, Map<String, Object>> parameters = Map.of();
    private String source = "https://www.zohoapis.eu";
    private boolean unsealed;
    private Waivers waivers = Waivers.NONE;
    private Attestations attestations = Attestations.NONE;
    private Map<String, ControlSetting> treatment = Map.of();
    private String configuration = "portcullis.yaml";

    private AnAssessment(Path folder) {
        this.folder = folder;
    }

    /** Judged by the shipped rule on inactive user types, with everything it needs collected. */
    static AnAssessment in(Path folder) {
        var assessment = new AnAssessment(folder);
        assessment.packs.add(new PackSource(shipped(folder), "rules/user-types", "portcullis", "1.0.0"));
        return assessment.with(collected("portals", null, 1), collected("user-types", "10", 1));
    }

    private static Path shipped(Path folder) {
        try {
            Path pack = Files.createDirectories(folder.resolve("shipped"));
            Files.copy(Path.of("rules/user-types/UTY-01.drl"), pack.resolve("UTY-01.drl"), REPLACE_EXISTING);
            return pack;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Coverage collected(String resource, String scope, long count) {
        return new Coverage(resource, scope, "collected", count, null, null, null);
    }

    AnAssessment with(SnapshotRecord... more) {
        records.addAll(List.of(more));
        return this;
    }

    AnAssessment withoutCoverage() {
        records.removeIf(record -> record instanceof Coverage);
        return this;
    }

    AnAssessment rule(String id, String text) throws Exception {
        Path pack = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(pack.resolve(id + ".drl"), text);
        if (packs.size() == 1) {
            packs.add(new PackSource(pack, "our-rules", "our rules", "7"));
        }
        return this;
    }

    AnAssessment parameters(Map<String, Map<String, Object>> values) {
        parameters = values;
        return this;
    }

    AnAssessment waivers(Waiver... given) {
        waivers = new Waivers("waivers.yaml", List.of(given));
        return this;
    }

    AnAssessment attestations(Attestation... given) {
        attestations = new Attestations("attestations.yaml", List.of(given));
        return this;
    }

    /** Tell in the report that controls are treated so in this configuration; their rules stay as they are. */
    AnAssessment settings(String name, Map<String, ControlSetting> settings) {
        configuration = name;
        treatment = settings;
        return this;
    }

    /** Call the last pack so. */
    AnAssessment pack(String name, String version) {
        PackSource last = packs.remove(packs.size() - 1);
        packs.add(new PackSource(last.folder(), last.shownAs(), name, version));
        return this;
    }

    AnAssessment source(String text) {
        source = text;
        return this;
    }

    AnAssessment unsealed() {
        unsealed = true;
        return this;
    }

    /** The page as text. */
    String html() throws Exception {
        var page = new StringWriter();
        html(page);
        return page.toString();
    }

    void html(Writer out) throws Exception {
        judged(assessment -> HtmlReport.write(assessment, out));
    }

    /** The files of every format, by format and name. */
    Map<ReportFormat, Map<String, byte[]>> files() throws Exception {
        Map<ReportFormat, Map<String, byte[]>> files = new EnumMap<>(ReportFormat.class);
        judged(assessment -> {
            for (ReportFormat format : ReportFormat.values()) {
                files.put(format, ReportBytes.of(format, assessment));
            }
        });
        return files;
    }

    /** What is done with an assessment while its findings can be read. */
    private interface Use {
        void of(Assessment assessment) throws Exception;
    }

    private void judged(Use use) throws Exception {
        Catalogue catalogue = Catalogue.read(packs);
        var settings = new Settings(NOW, catalogue.parameters(parameters), false, Inputs.NONE, attestations);
        Snapshot snapshot = Snapshot.read(file(), unsealed);
        try (Evaluation evaluation = Evaluator.evaluate(snapshot, rules(catalogue), settings)) {
            var inForce = SettingsInForce.of(catalogue, configuration, parameters, treatment);
            var judgement = new Judgement(NOW, Severity.HIGH, settings.parameters(), inForce, waivers);
            use.of(Assessment.of("1.0.0", snapshot, catalogue, evaluation, judgement));
        }
    }

    private static RuleBase rules(Catalogue catalogue) throws InvalidFilesException {
        String texts = catalogue.files().stream().map(RuleFile::text).collect(Collectors.joining());
        if (!COMPILED.containsKey(texts)) {
            COMPILED.put(texts, RuleBase.compile(catalogue.files()));
        }
        return COMPILED.get(texts);
    }

    private Path file() throws Exception {
        Path file = folder.resolve("snapshot.ndjson");
        records.sort(Comparator.comparing(SnapshotRecord::rank));
        try (var writer =
                SnapshotWriter.create(file, new Header(1, NOW, source, "v8", "portcullis 1.0.0", List.of("A.READ")))) {
            for (SnapshotRecord record : records) {
                writer.write(record);
            }
            writer.seal();
        }
        if (unsealed) {
            String lines = Files.readString(file);
            Files.writeString(file, lines.substring(0, lines.lastIndexOf("{\"kind\":\"end\"")));
        }
        return file;
    }
}
