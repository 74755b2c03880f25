package dev.portcullis.features.steps;

import dev.portcullis.features.crm.Crm;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import io.cucumber.java.en.Given;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The user's own files that examples compare a CRM with. */
public final class GivenFileSteps {
    private final Crm crm;

    public GivenFileSteps(Crm crm) {
        this.crm = crm;
    }

    /** An empty portal or user type means any. The first row is line 2. Ann, whom every CRM has, is on it too. */
    @Given("this roster:")
    public void roster(List<Map<String, String>> rows) {
        crm.files.roster(rows);
    }

    /** The portal is Acme unless a row names another. The first row is line 2. Contacts that no example touched are approved. */
    @Given("this access matrix:")
    public void accessMatrix(List<Map<String, String>> rows) {
        crm.files.accessMatrix(rows);
    }

    /** Everything said so far is in it, also what could not be collected; what follows came later, all of it collected. */
    @Given("a reference snapshot was taken")
    public void reference() throws IOException, InvalidSnapshotException {
        crm.takeReference();
    }
}
