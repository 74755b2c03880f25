package dev.portcullis.evaluate.portion;

import dev.portcullis.snapshot.HubUser;
import dev.portcullis.snapshot.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The internal users by their e-mails. Immutable. */
final class Namesakes {
    private final Map<String, List<HubUser>> byEmail = new HashMap<>();

    Namesakes(List<HubUser> hubUsers) {
        for (HubUser user : hubUsers) {
            String email = user.normalEmail();
            if (email != null) {
                byEmail.computeIfAbsent(email, added -> new ArrayList<>()).add(user);
            }
        }
    }

    /** Those who share the person's e-mail. */
    List<HubUser> of(Person person) {
        return byEmail.getOrDefault(person.email(), List.of());
    }
}
