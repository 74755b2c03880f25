package dev.portcullis.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.assess.Verdict;
import dev.portcullis.features.crm.Crm;
import org.junit.jupiter.api.Test;

class CrmTest {
    @Test
    void a_crm_that_no_example_touched_complies_with_every_control_it_can() throws Exception {
        try (var trials = new Trials()) {
            Judged judged = trials.begin(new Crm(), ShippedRules.underTest()).judge(ShippedRules.underTest());

            assertThat(judged.findings()).isEmpty();
            assertThat(judged.assessment().results())
                    .filteredOn(result -> result.verdict() != Verdict.PASS)
                    .extracting(result -> result.control().id() + " " + result.verdict())
                    .containsExactly(
                            "DRF-01 NOT_APPLICABLE",
                            "DRF-02 NOT_APPLICABLE",
                            "DRF-03 NOT_APPLICABLE",
                            "MAN-01 NOT_ASSESSED",
                            "MAN-02 NOT_ASSESSED",
                            "MAN-03 NOT_ASSESSED",
                            "MTX-01 NOT_APPLICABLE",
                            "MTX-02 NOT_APPLICABLE",
                            "PER-04 NOT_APPLICABLE",
                            "PER-05 NOT_APPLICABLE",
                            "RST-01 NOT_APPLICABLE",
                            "RST-02 NOT_APPLICABLE",
                            "RST-03 NOT_APPLICABLE",
                            "RST-04 NOT_APPLICABLE");
        }
    }
}
