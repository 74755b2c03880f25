package dev.portcullis.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.features.ShippedRules;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.Field;
import dev.portcullis.snapshot.FieldMetadata;
import dev.portcullis.snapshot.Header;
import dev.portcullis.snapshot.HubUser;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.Org;
import dev.portcullis.snapshot.Permissions;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.SnapshotRecord;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.Snapshot;
import dev.portcullis.snapshot.file.SnapshotWriter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a snapshot holds, no rule may throw: a rule that does takes its control down with it. */
class HostileSnapshotTest {
    private static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void rules_bear_records_of_which_nothing_is_known() throws Exception {
        List<SnapshotRecord> records = new ArrayList<>();
        for (Class<? extends SnapshotRecord> type : kinds()) {
            records.add(empty(type));
        }

        List<String> passed = assertNoRuleFails(records, null);

        assertThat(passed)
                .as("only what a missing value does not touch may pass: a status reason, the domain of an e-mail")
                .containsExactly("USR-03", "USR-04", "USR-05");
    }

    @Test
    void rules_join_what_has_no_id() throws Exception {
        List<SnapshotRecord> records = List.of(
                empty(Portal.class),
                new UserType(null, null, null, null, false, null, null, null, null),
                empty(User.class));

        assertThat(assertNoRuleFails(records, null))
                .as("it is inactive and has a user")
                .doesNotContain("UTY-01");
        assertThat(assertNoRuleFails(records.subList(0, 2), null)).contains("UTY-01");
    }

    @Test
    void rules_bear_modules_and_fields_of_which_nothing_is_known() throws Exception {
        List<SnapshotRecord> records = new ArrayList<>();
        records.add(new Portal("10", null, null, null, null, null, null));
        for (Boolean flag : Arrays.asList(null, true, false)) {
            records.add(type("100", flag, hollowModules()));
        }
        records.add(new HubUser(null, null, "a@b.test", null, null, null, null));
        records.add(new FieldMetadata(null, "1", null, null, null, null, null));
        for (Boolean flag : Arrays.asList(null, true, false)) {
            records.add(user("a@b.test", flag));
            records.add(user(null, flag));
        }

        assertNoRuleFails(records, List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0",
                "@",
                "a@",
                "@b",
                "a@@b",
                "a@b@c.test",
                "..",
                "a@.b..c.",
                "null",
                "\ud800",
                "\u0000",
                "'\"\\n",
                "<script>alert(1)</script>",
                "${jndi:ldap://x}",
                "9223372036854775808",
                "İ@İ.test",
                "\u202e@x.test"
            })
    void rules_bear_any_text(String text) throws Exception {
        var field = new Field(text, text, null, permissions(true));
        var module = new Module(
                text, text, text, text, permissions(true), List.of(text), List.of(field, field), List.of(), null);
        assertNoRuleFails(
                List.of(
                        new Portal(text, text, true, Instant.EPOCH, Instant.EPOCH, text, text),
                        new UserType(
                                text, text, text, true, false, Long.MIN_VALUE, Instant.EPOCH, text, List.of(module)),
                        new UserType(
                                text, text, text, true, true, Long.MAX_VALUE, Instant.EPOCH, text, List.of(module)),
                        new HubUser(text, text, text, text, text, text, text),
                        new FieldMetadata(text, text, text, text, true, true, true),
                        new User(text, text, text, text, text, text, true, false, text, Instant.EPOCH),
                        new User(
                                text,
                                text,
                                text,
                                text,
                                text,
                                text,
                                null,
                                null,
                                text,
                                Instant.parse("9999-12-31T23:59:59Z"))),
                List.of(text));
    }

    /** Evaluates a snapshot of which everything was collected, and returns the controls that pass for some subject. */
    private List<String> assertNoRuleFails(List<SnapshotRecord> facts, List<String> scopes) throws Exception {
        Path file = folder.resolve("hostile.ndjson");
        try (var writer = SnapshotWriter.create(
                file, new Header(Header.VERSION, NOW, "https://www.zohoapis.eu", "v8", "test", scopes))) {
            var records = new ArrayList<>(facts);
            for (String resource :
                    List.of("portals", "portal", "user-types", "user-type", "users", "hub-users", "field-metadata")) {
                records.add(new Coverage(resource, null, Coverage.COLLECTED, null, null, null, null));
            }
            records.sort(Comparator.comparingInt(SnapshotRecord::rank));
            for (SnapshotRecord record : records) {
                writer.write(record);
            }
            writer.seal();
        }
        var parameters = ShippedRules.catalogue()
                .parameters(Map.of(
                        "MOD-01", Map.of("self-service-modules", List.of("Cases")),
                        "USR-05", Map.of("allowed-domains", List.of("b.test")),
                        "PER-04", Map.of("conflicting-user-types", List.of(List.of("A", "B"))),
                        "PER-05", Map.of("company-domains", List.of("b.test"))));
        try (Evaluation evaluation = Evaluator.evaluate(
                Snapshot.read(file, false), ShippedRules.base(), new Settings(NOW, parameters, false))) {
            assertThat(evaluation.broken())
                    .as(() -> evaluation.outcomes().toString())
                    .isEmpty();
            assertThat(evaluation.outcomes())
                    .hasSize(ShippedRules.catalogue().controls().size());
            evaluation.findings(finding -> assertThat(finding.message()).isNotBlank());
            return evaluation.outcomes().entrySet().stream()
                    .filter(outcome -> outcome.getValue().passed() > 0)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    private static List<Class<? extends SnapshotRecord>> kinds() {
        return List.of(Org.class, Portal.class, UserType.class, HubUser.class, FieldMetadata.class, User.class);
    }

    private static <T> T empty(Class<T> type) throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        return type.getDeclaredConstructor(types).newInstance(new Object[types.length]);
    }

    private static List<Module> hollowModules() {
        var fields = new ArrayList<Field>();
        for (Permissions permissions : Arrays.asList(null, permissions(null), permissions(true))) {
            fields.add(new Field(null, null, null, permissions));
            fields.add(new Field("1", null, false, permissions));
        }
        var modules = new ArrayList<Module>();
        for (Permissions permissions : Arrays.asList(null, permissions(null), permissions(true))) {
            for (String shared : Arrays.asList(null, "private", "public")) {
                modules.add(new Module(null, null, null, shared, permissions, null, null, null, null));
                modules.add(new Module(
                        null,
                        null,
                        null,
                        shared,
                        permissions,
                        Collections.singletonList(null),
                        fields,
                        List.of(new Module.Layout(null, null)),
                        new Module.View(null, null, null)));
            }
        }
        return modules;
    }

    private static UserType type(String id, Boolean flag, List<Module> modules) {
        return new UserType("10", id, null, flag, flag, null, null, null, modules);
    }

    private static User user(String email, Boolean flag) {
        return new User("10", "100", null, null, null, email, flag, flag, null, null);
    }

    private static Permissions permissions(Boolean every) {
        return new Permissions(every, every, every, every, every, every, every);
    }
}
