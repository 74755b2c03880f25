package dev.portcullis.features.steps;

import dev.portcullis.features.crm.Crm;
import dev.portcullis.features.crm.Row;
import dev.portcullis.input.signed.Attestation;
import dev.portcullis.input.signed.Period;
import dev.portcullis.input.signed.Selector;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** What officers attested. */
public final class AttestationSteps {
    private static final String[] COLUMNS = {
        "control", "portal", "statement", "compliant", "evidence", "by", "on", "valid until"
    };

    private final Crm crm;

    public AttestationSteps(Crm crm) {
        this.crm = crm;
    }

    @Given("this attestation:")
    public void attestation(DataTable table) {
        if (table.height() != 2) {
            throw new IllegalArgumentException("one attestation needs a row of headings and one more row");
        }
        attestations(table);
    }

    @Given("these attestations:")
    public void attestations(DataTable table) {
        table.asMaps()
                .forEach(row ->
                        crm.attestations.add(attestation(Row.of(row, COLUMNS).cells())));
    }

    /** Compliant, on any portal and in force, unless the row says otherwise. */
    private Attestation attestation(Map<String, String> row) {
        return new Attestation(
                crm.attestations.size() + 1,
                Objects.requireNonNull(row.get("control"), "an attestation needs a cell under 'control'"),
                Selector.of(Map.of("portal", row.getOrDefault("portal", "*"))),
                row.get("statement"),
                row.getOrDefault("compliant", "yes").equals("yes"),
                row.getOrDefault("evidence", "SEC-500"),
                row.getOrDefault("by", "officer@example.com"),
                new Period(
                        LocalDate.parse(row.getOrDefault("on", "2026-11-01")),
                        LocalDate.parse(row.getOrDefault("valid until", "2027-01-31"))));
    }
}
