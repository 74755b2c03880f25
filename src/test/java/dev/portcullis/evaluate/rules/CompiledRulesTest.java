package dev.portcullis.evaluate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.RuleFile;
import dev.portcullis.evaluate.compiled.RuleCache;
import dev.portcullis.given.Pack;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.KieBase;

class CompiledRulesTest {
    @TempDir
    Path folder;

    private List<RuleFile> rules(String condition) throws Exception {
        String rule = Pack.rule("X-1", condition, "findings.fail($u, \"Bad.\");");
        return List.copyOf(
                new Pack(folder).control("X-1", "user", "users", rule).read().files());
    }

    private KieBase base(String condition) throws Exception {
        return CompiledRules.of(rules(condition), RuleCache.NONE).get();
    }

    @Test
    void the_same_rules_are_compiled_once_and_changed_ones_anew() throws Exception {
        KieBase compiled = base("$u : User(active == true)");

        assertThat(base("$u : User(active == true)")).isSameAs(compiled);
        assertThat(base("$u : User(active == false)")).isNotSameAs(compiled);
    }

    @Test
    void a_mistake_is_told_each_time() throws Exception {
        List<RuleFile> wrong = rules("$u : User(nothing == true)");

        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> CompiledRules.of(wrong, RuleCache.NONE)).isInstanceOf(InvalidFilesException.class);
        }
    }
}
