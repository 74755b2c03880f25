package dev.portcullis.evaluate.expected;

import dev.portcullis.snapshot.Meaning;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Meaning("A portal in which the roster expects a person")
public record ExpectedPlace(
        @Meaning("Its name as the roster has it; unknown means any portal") @Nullable
        String portal,

        @Meaning("The active rows that name it") List<RosterRow> rows,

        @Meaning("Whether an active user there has the e-mail")
        boolean active,

        @Meaning("Whether Zoho said of all users there with the e-mail whether they are active")
        boolean activeKnown,

        @Meaning("Why the users there are not known to be whole; unknown when they are") @Nullable
        String gap) {

    public ExpectedPlace {
        rows = List.copyOf(rows);
    }

    @Meaning("Whether it is certain that no active user there has the e-mail")
    public boolean missing() {
        return !active && activeKnown && gap == null;
    }

    @Meaning("What messages call it")
    public String label() {
        return portal == null ? "any portal" : "the portal " + portal;
    }
}
