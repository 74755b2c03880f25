package dev.portcullis.report.pack;

import dev.portcullis.assess.Assessment;
import dev.portcullis.control.RulePack;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code manifest.json}: what is in a pack, and what it takes to judge it again.
 *
 * @param snapshot the path of the snapshot
 * @param rules the packs of rules in the order in which they were read
 * @param settings what the configuration set; the rest had its default
 * @param files all files but the manifest and its signature, sorted by path
 * @param previous the digest of the pack before this one; null for the first
 */
public record Manifest(
        String schemaVersion,
        Tool tool,
        Run run,
        String snapshot,
        List<Rules> rules,
        List<Input> inputs,
        List<Set> settings,
        List<ListedFile> files,
        @Nullable String previous) {
    static final String FILE = "manifest.json";
    static final String SCHEMA_VERSION = "1.0";

    /** What wrote the pack. */
    public record Tool(String name, String version) {}

    /**
     * The terms of the judgement and its result.
     *
     * @param portals the names of the portals that were asked for; empty means all
     */
    public record Run(
            String asOf,
            String verdict,
            int exitCode,
            String failOn,
            List<String> portals,
            boolean sealed,
            @Nullable String reportUrl) {}

    /**
     * A pack of rules.
     *
     * @param path the folder in this pack
     * @param folder how reports name the folder
     */
    public record Rules(String pack, String version, String sha256, String path, String folder) {}

    /**
     * What the user gave besides.
     *
     * @param name the file's own name, which reports tell
     */
    public record Input(String kind, String path, String name) {}

    /** A setting that is not at its default. */
    public record Set(
            String control,
            String name,
            Object value,
            String origin,
            @Nullable String reason) {}

    static Manifest of(Assessment assessment, Terms terms, List<ListedFile> files) {
        var judgement = assessment.judgement();
        var rules = new ArrayList<Rules>();
        for (RulePack pack : assessment.packs()) {
            String path = PackContents.folder(rules.size(), pack);
            rules.add(new Rules(pack.name(), pack.version(), pack.sha256(), path, pack.folder()));
        }
        return new Manifest(
                SCHEMA_VERSION,
                new Tool("portcullis", assessment.toolVersion()),
                new Run(
                        judgement.asOf().toString(),
                        assessment.verdict().name(),
                        assessment.exitCode(),
                        judgement.failOnWord(),
                        terms.portals(),
                        assessment.snapshot().sealed(),
                        terms.reportUrl() == null ? null : terms.reportUrl().toString()),
                PackContents.snapshotPath(terms),
                rules,
                terms.enclosed().stream()
                        .map(given ->
                                new Input(given.kind().word(), given.part().path(), given.name()))
                        .toList(),
                judgement.settings().stream()
                        .filter(setting -> !setting.isDefault())
                        .map(setting -> new Set(
                                setting.control(), setting.name(), setting.value(), setting.origin(), setting.reason()))
                        .toList(),
                files,
                terms.previous());
    }
}
