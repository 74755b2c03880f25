package dev.portcullis.features.proof;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.Parameter;
import dev.portcullis.control.RuleFile;
import dev.portcullis.evaluate.mutation.Explanations;
import dev.portcullis.evaluate.mutation.RuleChange;
import dev.portcullis.evaluate.mutation.RuleChanges;
import dev.portcullis.evaluate.rules.RuleBase;
import dev.portcullis.features.RulesUnderTest;
import dev.portcullis.features.Trial;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Changes the conditions of one control, one at a time, and asks the examples about it. One per control. */
final class Mutation {
    private final RuleFile file;
    private final Catalogue catalogue;
    private final List<Trial> trials;
    private final List<Parameter> strangers;
    private final Explanations explanations;
    private final List<String> unnoticed = new ArrayList<>();
    private final List<String> explained = new ArrayList<>();
    private final List<String> invalid = new ArrayList<>();
    private int noticed;

    private Mutation(RuleFile file, Catalogue catalogue, List<Trial> trials) {
        String id = file.control().id();
        this.file = file;
        this.catalogue = catalogue.only(id);
        this.trials = trials.stream().filter(trial -> trial.concerns(id)).toList();
        this.strangers = strangers(id, this.trials);
        this.explanations = Explanations.of(file);
    }

    static MutationResult of(RuleFile file, Catalogue catalogue, List<Trial> trials, Runnable step)
            throws IOException, InvalidSnapshotException {
        var mutation = new Mutation(file, catalogue, trials);
        if (!mutation.holdsUnchanged()) {
            String problem = file.control().file() + ":1:1: nothing was changed: "
                    + file.control().id()
                    + " does not do what its examples expect when it is judged alone, beside parameters of other controls";
            return new MutationResult(0, List.of(problem), List.of(), List.of(), List.of());
        }
        for (RuleChange change : RuleChanges.of(file)) {
            mutation.attempt(change);
            step.run();
        }
        return new MutationResult(
                mutation.noticed,
                mutation.unnoticed,
                mutation.explained,
                mutation.invalid,
                mutation.explanations.unused());
    }

    /**
     * Parameters with every value that the control's own have in some example: once as those of another control, once
     * under another name. A rule that asks for its own parameter does not see them.
     */
    private static List<Parameter> strangers(String id, List<Trial> trials) {
        return trials.stream()
                .flatMap(trial -> trial.parameters().stream())
                .filter(parameter -> parameter.control().equals(id))
                .distinct()
                .flatMap(parameter -> Stream.of(
                        new Parameter("another control", parameter.name(), parameter.value()),
                        new Parameter(id, "another parameter", parameter.value())))
                .distinct()
                .toList();
    }

    /** Else every change would seem to be noticed. */
    private boolean holdsUnchanged() throws IOException, InvalidSnapshotException {
        try {
            return !notices(new RulesUnderTest(catalogue, RuleBase.compile(List.of(file))));
        } catch (InvalidFilesException compiledBefore) {
            throw new IllegalStateException(compiledBefore);
        }
    }

    private void attempt(RuleChange change) throws IOException, InvalidSnapshotException {
        RulesUnderTest changed;
        try {
            changed = new RulesUnderTest(catalogue, RuleBase.compile(List.of(change.changed())));
        } catch (InvalidFilesException refused) {
            invalid.add(change.place() + ": " + change.what());
            return;
        }
        if (notices(changed)) {
            noticed++;
            return;
        }
        explanations
                .reasonFor(change)
                .ifPresentOrElse(
                        reason -> explained.add(change.place() + ": " + change.what() + ": " + reason),
                        () -> unnoticed.add(change.place() + ": " + change.what() + ": no example notices"));
    }

    private boolean notices(RulesUnderTest changed) throws IOException, InvalidSnapshotException {
        for (Trial trial : trials) {
            if (!trial.holdsFor(file.control().id(), changed, strangers)) {
                return true;
            }
        }
        return false;
    }
}
