package dev.portcullis.evaluate.portion;

import dev.portcullis.snapshot.ListedUsers;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.UserType;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Counts users by user type while they stream by. */
public final class ListedUsersCounter {
    private final ByScope<Count> counts = new ByScope<>(scope -> new Count());

    private static final class Count {
        private long all;
        private long active;
        private long unknown;

        private void add(@Nullable Boolean userActive) {
            all++;
            if (userActive == null) {
                unknown++;
            } else if (userActive) {
                active++;
            }
        }
    }

    /** Count a user of the user type that is {@code scope}. */
    public void add(Scope scope, User user) {
        counts.of(scope).add(user.active());
    }

    /** One fact for each user type, also for those without a listed user. */
    public List<ListedUsers> counts(List<UserType> types, Predicate<UserType> whole) {
        return types.stream().map(type -> count(type, whole.test(type))).toList();
    }

    private ListedUsers count(UserType type, boolean whole) {
        Count count = counts.of(new Scope(type.portal(), type.id(), null));
        return new ListedUsers(type.portal(), type.id(), count.all, count.active, count.unknown, whole);
    }
}
