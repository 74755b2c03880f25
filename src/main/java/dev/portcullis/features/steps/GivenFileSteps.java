package dev.portcullis.features.steps;

import dev.portcullis.features.crm.Columns;
import dev.portcullis.features.crm.Crm;
import dev.portcullis.features.crm.GivenFiles;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import io.cucumber.java.en.Given;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The user's own files that examples compare a CRM with. */
public final class GivenFileSteps {
    static final Columns ROSTER = GivenFiles.ROSTER;
    static final Columns ACCESS_MATRIX = GivenFiles.ACCESS_MATRIX;

    private final Crm crm;

    public GivenFileSteps(Crm crm) {
        this.crm = crm;
    }

    @Given("this roster:")
    @Explained(
            value = "The roster that the CRM is compared with. An empty portal or user type means any, the first row is"
                    + " line 2, and Ann, whom every CRM has, is on it too.",
            example = """
                    Given this roster:
                      | e-mail              | user type | status   |
                      | bob@partner.example | Vendor    | inactive |
                    """)
    public void roster(List<Map<String, String>> rows) {
        crm.files.roster(rows);
    }

    @Given("this access matrix:")
    @Explained(
            value =
                    "The access matrix that the CRM is compared with. The first row is line 2, and Contacts that no step"
                            + " touched are approved.",
            example = """
                    Given this access matrix:
                      | user type | module | approved   |
                      | Vendor    | Deals  | view, edit |
                    """)
    public void accessMatrix(List<Map<String, String>> rows) {
        crm.files.accessMatrix(rows);
    }

    @Given("a reference snapshot was taken")
    @Explained(
            value = "Everything said so far is in the reference, also what could not be collected; what follows came"
                    + " later, all of it collected.",
            example = """
                    Given "Vendor" is granted:
                      | module | actions |
                      | Deals  | view    |
                    And a reference snapshot was taken
                    """)
    public void reference() throws IOException, InvalidSnapshotException {
        crm.takeReference();
    }
}
