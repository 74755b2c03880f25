package dev.portcullis.cli.rules;

import dev.portcullis.cli.terminal.Console;
import dev.portcullis.control.Catalogue;
import dev.portcullis.control.RuleFile;
import dev.portcullis.features.Trial;
import dev.portcullis.features.proof.Coverage;
import dev.portcullis.features.proof.MutationResult;
import dev.portcullis.features.proof.Mutations;
import java.util.List;

/** Says how much the examples prove. */
final class ProofPage {
    private final Console console;
    private final boolean quiet;

    ProofPage(Console console, boolean quiet) {
        this.console = console;
        this.quiet = quiet;
    }

    /** Whether the examples touch everything. */
    boolean coverage(Coverage coverage) {
        coverage.untouched().forEach(this::line);
        int missing = coverage.untouched().size();
        summary(coverage.ways() + " ways to fail, to comply and to stay open, " + (coverage.ways() - missing)
                + " touched by examples");
        return missing == 0;
    }

    /** Whether the examples notice every change, but for those that are explained. */
    boolean mutation(List<RuleFile> files, Catalogue catalogue, List<Trial> trials) throws InterruptedException {
        MutationResult result = Mutations.of(files, catalogue, trials, this::progress);
        result.unnoticed().forEach(this::line);
        result.unused().forEach(unused -> line(unused + ": this explains no change that goes unnoticed"));
        if (!quiet) {
            result.explained().forEach(explained -> line("explained: " + explained));
            result.invalid().forEach(invalid -> line("no rule: " + invalid));
        }
        summary(result.changes() + " changes, " + result.noticed() + " noticed, "
                + result.unnoticed().size() + " unnoticed, "
                + result.explained().size() + " explained, "
                + result.invalid().size() + " that make no rule");
        return result.holds();
    }

    private void progress(int tried, int all) {
        if (!quiet && console.interactive() && (tried % 10 == 0 || tried == all)) {
            console.err().println("  " + tried + " of " + all + " changes");
            console.err().flush();
        }
    }

    private void line(String text) {
        console.out().println(Console.harmless(text));
    }

    private void summary(String text) {
        if (!quiet) {
            line(text);
        }
    }
}
