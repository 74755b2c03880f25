package dev.portcullis.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.portcullis.control.Catalogue;
import dev.portcullis.control.Catalogue.PackSource;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.input.Configuration;
import dev.portcullis.input.RulesLock;
import dev.portcullis.input.signed.Attestations;
import dev.portcullis.input.signed.Period;
import dev.portcullis.input.signed.WaiverText;
import dev.portcullis.input.signed.Waivers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Each file of a user's that is YAML, whatever stands in it, is understood or refused with places. */
@ExtendWith(RanInputs.class)
class UserYamlFuzzTest {
    private static final Period YEAR = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    @TempDir
    static Path folder;

    private static Catalogue catalogue;
    private static Path pack;

    @BeforeAll
    static void readTheRules() throws Exception {
        catalogue = Catalogue.read(List.of(new PackSource(Path.of("rules"), "rules", "portcullis", "1.0.0")));
        pack = Files.createDirectory(folder.resolve("pack"));
        Files.copy(Path.of("rules/user-types/UTY-01.drl"), pack.resolve("UTY-01.drl"));
    }

    @FuzzTest
    void file(byte[] text) throws IOException {
        Refusal.orValue(write("portcullis.yaml", text), UserYamlFuzzTest::configuration, read -> {});
        Refusal.orValue(write("waivers.yaml", text), UserYamlFuzzTest::waivers, read -> {});
        Refusal.orValue(write("attestations.yaml", text), file -> Attestations.read(file, catalogue), read -> {});
        Refusal.orValue(write("rules.lock", text), UserYamlFuzzTest::lock, read -> {});
        Refusal.orValue(write("pack/pack.yaml", text), UserYamlFuzzTest::manifest, read -> {});
    }

    private static Path write(String name, byte[] text) throws IOException {
        return Files.write(folder.resolve(name), text);
    }

    private static Configuration configuration(Path file) throws IOException, InvalidFilesException {
        Configuration read = Configuration.read(file);
        read.dataCenter();
        read.portals();
        read.expectNoPortal();
        read.concurrency();
        read.retryBudget();
        read.out();
        read.format();
        read.failOn();
        read.rules();
        read.waivers();
        read.attestations();
        read.roster();
        read.accessMatrix();
        read.reference();
        catalogue.with(read.controls(catalogue));
        catalogue.parameters(read.parameters(catalogue));
        return read;
    }

    /** What can be read can also be added to and approved, or is refused with a place. */
    private static Waivers waivers(Path file) throws IOException, InvalidFilesException {
        Waivers read = Waivers.read(file, catalogue);
        var text = new WaiverText(file.toString(), Files.readString(file));
        for (int number = 1; number <= read.waivers().size(); number++) {
            text.approved(number, "0".repeat(64));
        }
        text.with("UTY-01", Map.of("portal", "Acme"), YEAR);
        return read;
    }

    private static RulesLock lock(Path file) throws IOException, InvalidFilesException {
        RulesLock read = RulesLock.read(file);
        read.check(catalogue.packs());
        return read;
    }

    private static Catalogue manifest(Path file) throws InvalidFilesException {
        return Catalogue.read(List.of(new PackSource(pack, "pack", "pack", "1", "1.0.0")));
    }
}
