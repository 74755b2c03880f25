package dev.portcullis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.control.SubjectType;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What {@code rules new} writes, checked and run by the commands an author would use next. */
class SkeletonFeatureTest extends CommandLineTest {
    @Test
    void the_skeleton_of_every_kind_of_subject_lints_and_its_examples_pass() throws Exception {
        Path pack = folder.resolve("our-rules");
        for (SubjectType subject : SubjectType.values()) {
            String id = "ACME-0" + subject.ordinal();
            assertThat(run("rules", "new", id, "--area=a", "--subject=" + subject.word(), "--rules=" + pack)
                            .exitCode())
                    .isZero();
        }

        Run lint = run("rules", "lint", pack.toString(), "--strict");
        assertThat(lint.exitCode()).as(lint.out() + lint.err()).isZero();

        Run test = run("rules", "test", "--rules", pack.toString());
        assertThat(test.exitCode()).as(test.out() + test.err()).isZero();
        int examples = 4 * SubjectType.values().length - 1;
        assertThat(test.out())
                .as("three examples a subject, and one of missing evidence for each that has a list")
                .contains(examples + " examples, " + examples + " pass");
    }
}
