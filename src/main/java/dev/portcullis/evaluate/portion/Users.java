package dev.portcullis.evaluate.portion;

import dev.portcullis.snapshot.User;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Users that wait to be judged together, by the user type that lists them. Not thread-safe. */
public final class Users {
    private Map<Scope, List<User>> byType = new LinkedHashMap<>();
    private int size;

    public void add(Scope scope, User user) {
        byType.computeIfAbsent(scope, type -> new ArrayList<>()).add(user);
        size++;
    }

    public int size() {
        return size;
    }

    /** Hand over those of each user type, and forget them. */
    public void take(BiConsumer<Scope, List<User>> sink) {
        Map<Scope, List<User>> taken = byType;
        byType = new LinkedHashMap<>();
        size = 0;
        taken.forEach(sink);
    }
}
