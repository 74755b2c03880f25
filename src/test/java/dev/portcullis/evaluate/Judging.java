package dev.portcullis.evaluate;

import static dev.portcullis.given.SnapshotFile.collected;
import static dev.portcullis.given.SnapshotFile.portal;
import static dev.portcullis.given.SnapshotFile.user;
import static dev.portcullis.given.SnapshotFile.userType;

import dev.portcullis.given.Pack;
import dev.portcullis.given.SnapshotFile;
import dev.portcullis.snapshot.Org;
import dev.portcullis.snapshot.SnapshotRecord;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of the engine share: a pack of rules of their own, and small snapshots to judge by it. */
abstract class Judging {
    static final String ACTIVE_USER = Pack.rule("X-1", "$u : User(active == true)", "findings.fail($u, \"Active.\");");

    @TempDir
    Path folder;

    Pack pack;

    @BeforeEach
    void an_empty_pack() {
        pack = new Pack(folder.resolve("pack"));
    }

    Path file(SnapshotRecord... records) throws Exception {
        return SnapshotFile.of(records).write(folder.resolve("a.ndjson"));
    }

    /** One portal, one active and one inactive user type with one active and one inactive user each, all collected. */
    Path whole(SnapshotRecord... more) throws Exception {
        return SnapshotFile.of(
                        new Org("1", "Acme Inc", null, null),
                        portal("10", "Acme"),
                        userType("10", "100", "Client", true),
                        userType("10", "101", "Vendor", false),
                        user("10", "100", "1", "a@x.example", true),
                        user("10", "100", "2", "b@x.example", false),
                        user("10", "101", "3", "a@x.example", true),
                        user("10", "101", "4", "d@x.example", false),
                        collected("portals", null),
                        collected("user-types", "10"),
                        collected("users", "100"),
                        collected("users", "101"))
                .with(more)
                .write(folder.resolve("whole.ndjson"));
    }

    Pack healthy() throws Exception {
        return pack.control("X-1", "user", "users", ACTIVE_USER)
                .control(
                        "X-2",
                        "user-type",
                        "user-types",
                        Pack.rule(
                                "X-2",
                                "$t : UserType(active == false)",
                                "findings.fail($t, \"Inactive.\", findings.evidence(\"active\", $t.active(), true));"));
    }

    static final String THREE_WORDS = Pack.rule(
                    "X-1 one", "$u : User(personalityId == \"1\")", "findings.notApplicable($u, \"Not for it.\");")
            + Pack.rule("X-1 two", "$u : User(personalityId == \"2\")", "findings.notAssessed($u, \"Who knows.\");")
            + Pack.rule("X-1 three", "$u : User(personalityId == \"3\")", "findings.fail($u, \"Bad.\");")
            + Pack.rule("X-1 four", "$u : User(personalityId == \"3\")", "findings.notAssessed($u, \"Who knows.\");")
            + Pack.rule("X-1 five", "$u : User(personalityId == \"2\")", "findings.notApplicable($u, \"Not it.\");");
}
