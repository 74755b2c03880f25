package dev.portcullis.features.steps;

import dev.portcullis.features.crm.Columns;
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
    static final Columns ATTESTATIONS = Columns.of("attestations")
            .with("control", "its id; must be given")
            .with("portal", "its name; else any")
            .with("statement", "what is attested; else nothing")
            .with("compliant", "yes or no; else yes")
            .with("evidence", "where the proof is; else SEC-500")
            .with("by", "who attests; else officer@example.com")
            .with("on", "a day; else 2026-11-01")
            .with("valid until", "a day; else 2027-01-31");

    private final Crm crm;

    public AttestationSteps(Crm crm) {
        this.crm = crm;
    }

    @Given("this attestation:")
    @Explained(
            value = "What an officer attested: that the control is complied with, unless the row says otherwise.",
            example = """
                    Given this attestation:
                      | control | statement                                  | compliant |
                      | MAN-01  | Sign-in with a password alone is possible. | no        |
                    """)
    public void attestation(DataTable table) {
        if (table.height() != 2) {
            throw new IllegalArgumentException("one attestation needs a row of headings and one more row");
        }
        attestations(table);
    }

    @Given("these attestations:")
    @Explained(value = "What officers attested, one statement a row.", example = """
                    Given these attestations:
                      | control | statement                                   | valid until |
                      | MAN-01  | All users sign in with a second factor now. | 2026-12-31  |
                      | MAN-02  | The criteria were reviewed.                 | 2026-12-31  |
                    """)
    public void attestations(DataTable table) {
        table.asMaps()
                .forEach(row -> crm.attestations.add(
                        attestation(Row.of(row, ATTESTATIONS).cells())));
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
