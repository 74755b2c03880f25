package dev.portcullis.evaluate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.Catalogue.PackSource;
import dev.portcullis.control.RuleFile;
import dev.portcullis.evaluate.compiled.LoadedFile;
import dev.portcullis.evaluate.compiled.RuleCache;
import dev.portcullis.evaluate.compiled.ShippedModels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;

/** What is made ahead serves whoever judges by exactly the shipped rules. */
class ShippedBaseTest {
    private static List<RuleFile> shipped() throws Exception {
        var source = new PackSource(Path.of("rules"), "rules", "portcullis", "1.0.0", "1.0.0");
        return List.copyOf(Catalogue.read(List.of(source)).files());
    }

    @AfterEach
    void leaveNothingForOthers() {
        ShippedBase.makeAhead(false);
    }

    @Test
    void it_knows_all_files_in_the_order_of_the_catalogue() throws Exception {
        List<LoadedFile> files = new LoadedRules(RuleCache.NONE).of(shipped());

        assertThat(ShippedModels.all()).hasSizeGreaterThan(40).isEqualTo(files);
    }

    @Test
    void it_is_a_base_of_all_shipped_rules() throws Exception {
        ShippedBase.makeAhead(true);

        KieBase base = base();

        int rules = ShippedModels.all().stream().mapToInt(LoadedFile::rules).sum();
        assertThat(base).isNotNull().isSameAs(base());
        assertThat(CompiledRules.count(base)).isEqualTo(rules).isGreaterThan(40);
    }

    @Test
    void other_rules_or_another_order_are_not_taken_for_it() {
        ShippedBase.makeAhead(true);
        List<LoadedFile> all = ShippedModels.all();

        assertThat(ShippedBase.of(all.subList(1, all.size()))).isNull();
        assertThat(ShippedBase.of(List.of())).isNull();
        var turned = new ArrayList<>(all);
        Collections.reverse(turned);
        assertThat(ShippedBase.of(turned)).isNull();
    }

    @Test
    void it_is_not_made_where_other_rules_are_likely() {
        ShippedBase.makeAhead(false);

        assertThat(ShippedBase.of(ShippedModels.all())).isNull();
    }

    @Test
    void who_is_told_to_stop_does_not_wait_for_it() {
        ShippedBase.makeAhead(true);
        Thread.currentThread().interrupt();

        assertThatThrownBy(ShippedBaseTest::base).hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    private static KieBase base() {
        return Objects.requireNonNull(ShippedBase.of(ShippedModels.all())).get();
    }
}
