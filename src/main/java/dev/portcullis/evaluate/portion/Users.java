package dev.portcullis.evaluate.portion;

import dev.portcullis.snapshot.User;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Users that wait to be judged together, by the user type that lists them. Not thread-safe. */
public final class Users {
    private ByScope<List<User>> byType = none();
    private int size;

    private static ByScope<List<User>> none() {
        return new ByScope<>(type -> new ArrayList<>());
    }

    public void add(Scope scope, User user) {
        byType.of(scope).add(user);
        size++;
    }

    public int size() {
        return size;
    }

    /** Hand over those of each user type, and forget them. */
    public void take(BiConsumer<Scope, List<User>> sink) {
        ByScope<List<User>> taken = byType;
        byType = none();
        size = 0;
        taken.forEach(sink);
    }
}
