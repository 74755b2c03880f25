package dev.portcullis.report;

import static dev.portcullis.given.SnapshotFile.NOW;
import static dev.portcullis.given.SnapshotFile.coverage;
import static dev.portcullis.given.SnapshotFile.portal;
import static dev.portcullis.given.SnapshotFile.user;
import static dev.portcullis.given.SnapshotFile.viewOnly;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.Judgement;
import dev.portcullis.control.Catalogue;
import dev.portcullis.control.Severity;
import dev.portcullis.evaluate.Evaluator;
import dev.portcullis.evaluate.Settings;
import dev.portcullis.evaluate.rules.RuleBase;
import dev.portcullis.given.Pack;
import dev.portcullis.given.SnapshotFile;
import dev.portcullis.input.signed.Period;
import dev.portcullis.input.signed.Selector;
import dev.portcullis.input.signed.Waiver;
import dev.portcullis.input.signed.Waivers;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.Org;
import dev.portcullis.snapshot.SnapshotRecord;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.Snapshot;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Assessments of portals that nobody would think of: the same one for the same seed. */
final class RandomAssessment {
    private static final String FAIL = "findings.fail($s, \"Bad.\", findings.evidence(\"what\", null, true));";
    private static final Period TWO_MONTHS = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 31));
    private static final List<String> STATES = List.of("collected", "collected", "collected", "refused", "partial");

    private final Path folder;
    private final Catalogue catalogue;
    private final RuleBase rules;

    /** What is done with an assessment while its findings can be read. */
    interface Use {
        void of(Assessment assessment) throws Exception;
    }

    RandomAssessment(Path folder) throws Exception {
        this.folder = folder;
        catalogue = new Pack(folder.resolve("pack"))
                .control("A-1", "low", "portal", "portals", Pack.rule("A-1", "$s : Portal(name == \"P 0\")", FAIL))
                .control("B-1", "critical", "user", "users", Pack.rule("B-1", "$s : User(active == true)", FAIL))
                .control("C-1", "high", "module", "user-types", Pack.rule("C-1", "$s : GrantedModule()", FAIL))
                .control("D-1", "medium", "user-type", "user-types", Pack.rule("D-1", "$s : UserType(!active)", FAIL))
                .control("E-1", "high", "person", "users", Pack.rule("E-1", "$s : Person(activeUserTypes > 1)", FAIL))
                .control(
                        "F-1",
                        "medium",
                        "credential",
                        "org",
                        Pack.rule("F-1", "$s : Credential(organisation == null)", FAIL))
                .control("G-1", "low", "user", "hub-users", Pack.rule("G-1", "$s : User(active == false)", FAIL))
                .read();
        rules = RuleBase.compile(catalogue.files());
    }

    void of(long seed, Use use) throws Exception {
        Random random = new Random(seed);
        Path file =
                SnapshotFile.of(records(random).toArray(SnapshotRecord[]::new)).write(folder.resolve("a.ndjson"));
        var settings = new Settings(NOW, catalogue.parameters(Map.of()), false);
        Snapshot snapshot = Snapshot.read(file, false);
        try (var evaluation = Evaluator.evaluate(snapshot, rules, settings)) {
            Severity failOn = random.nextInt(5) == 0 ? null : Severity.values()[random.nextInt(4)];
            var judgement = new Judgement(NOW, failOn, settings.parameters(), List.of(), waivers(random));
            use.of(Assessment.of("1.0.0", snapshot, catalogue, evaluation, judgement));
        }
    }

    private static List<SnapshotRecord> records(Random random) {
        List<SnapshotRecord> records = new ArrayList<>();
        if (random.nextBoolean()) {
            records.add(new Org("7", "Acme", "production", null));
        }
        records.add(coverage("org", null, state(random)));
        records.add(coverage("portals", null, state(random)));
        records.add(coverage("hub-users", null, state(random)));
        int portals = random.nextInt(4);
        for (int portal = 0; portal < portals; portal++) {
            String zaid = "1" + portal;
            records.add(portal(zaid, "P " + portal));
            records.add(coverage("user-types", zaid, state(random)));
            int types = random.nextInt(4);
            for (int type = 0; type < types; type++) {
                String id = zaid + type;
                List<Module> modules = random.nextBoolean() ? List.of() : List.of(module());
                boolean active = random.nextInt(3) > 0;
                records.add(new UserType(zaid, id, "T " + type, false, active, 0L, null, null, modules));
                records.add(coverage("users", id, state(random)));
                users(random, zaid, id, records);
            }
        }
        return records;
    }

    private static Module module() {
        return new Module("7", "Deals", "Deals", "private", viewOnly(), List.of(), List.of(), null, null);
    }

    private static void users(Random random, String zaid, String type, List<SnapshotRecord> records) {
        int users = random.nextInt(6);
        for (int number = 0; number < users; number++) {
            Boolean active = random.nextInt(4) == 0 ? null : Boolean.valueOf(random.nextBoolean());
            records.add(user(zaid, type, type + number, "u" + random.nextInt(5) + "@x.example", active));
        }
    }

    private static String state(Random random) {
        return STATES.get(random.nextInt(STATES.size()));
    }

    private static Waivers waivers(Random random) {
        List<Waiver> waivers = new ArrayList<>();
        for (String control : List.of("A-1", "B-1", "C-1", "D-1")) {
            if (random.nextInt(3) == 0) {
                Selector where = Selector.of(Map.of("portal", "P " + random.nextInt(3)));
                int number = waivers.size() + 1;
                waivers.add(new Waiver(
                        number, 1, 1, control, where, "Agreed.", "a@x.example", "b@x.example", null, TWO_MONTHS, null));
            }
        }
        return new Waivers("waivers.yaml", waivers);
    }
}
