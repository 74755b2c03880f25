package dev.portcullis.cli.run;

import dev.portcullis.control.Setting;
import dev.portcullis.evaluate.Inputs;
import dev.portcullis.input.Roster;
import dev.portcullis.input.signed.Attestations;
import dev.portcullis.input.signed.Waivers;
import dev.portcullis.pseudonym.Pseudonyms;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import dev.portcullis.snapshot.file.Snapshot;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people of the company wrote and reports repeat, in which they may name others. */
public final class FreeTexts {
    private final Set<String> texts = new HashSet<>();

    /** Those of all files of a run. */
    public FreeTexts(Baseline baseline, Waivers waivers, Attestations attestations, Inputs inputs) {
        waivers.waivers().forEach(waiver -> add(waiver.reason(), waiver.ticket()));
        attestations.attestations().forEach(attestation -> add(attestation.statement(), attestation.evidence()));
        baseline.settings().forEach(this::add);
        baseline.catalogue()
                .controls()
                .forEach(control -> add(control.title(), control.rationale(), control.remediation()));
        if (inputs.roster() != null) {
            inputs.roster().rows().forEach(this::add);
        }
    }

    private void add(Setting setting) {
        add(setting.reason());
        value(setting.value());
    }

    private void value(Object value) {
        if (value instanceof Collection<?> list) {
            list.forEach(this::value);
        } else {
            add(value.toString());
        }
    }

    private void add(Roster.Row row) {
        add(row.portal(), row.userType());
    }

    private void add(@Nullable String... more) {
        Stream.of(more).filter(text -> text != null).forEach(texts::add);
    }

    /** The pseudonyms that also know the people of these snapshots whom the texts name. */
    public Pseudonyms known(Pseudonyms pseudonyms, Snapshot snapshot, Inputs inputs)
            throws IOException, InvalidSnapshotException {
        return pseudonyms.knowing(
                texts, inputs.reference() == null ? List.of(snapshot) : List.of(snapshot, inputs.reference()));
    }
}
