package dev.portcullis.evaluate.portion;

import dev.portcullis.snapshot.HubUser;
import dev.portcullis.snapshot.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The internal users by their e-mails. Immutable. */
public final class Namesakes {
    private final Map<String, List<HubUser>> byEmail = new HashMap<>();

    public Namesakes(List<HubUser> hubUsers) {
        for (HubUser user : hubUsers) {
            String email = user.normalEmail();
            if (email != null) {
                byEmail.computeIfAbsent(email, added -> new ArrayList<>()).add(user);
            }
        }
    }

    /** Those who share an e-mail with one of the people, whose e-mails differ. */
    public List<HubUser> of(List<Person> people) {
        List<HubUser> namesakes = new ArrayList<>();
        people.forEach(person -> namesakes.addAll(byEmail.getOrDefault(person.email(), List.of())));
        return namesakes;
    }
}
