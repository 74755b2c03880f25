package dev.portcullis.evaluate.portion;

import dev.portcullis.snapshot.Ids;
import dev.portcullis.snapshot.Person;
import dev.portcullis.snapshot.Person.Membership;
import dev.portcullis.snapshot.User;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gathers users by e-mail without holding them all: put aside by a hash of the e-mail, so that those who share one lie
 * in one partition, and read back partition by partition. Not thread-safe.
 */
public final class Memberships implements Closeable {
    private static final int PARTITIONS = 256;

    private static final Comparator<Membership> ORDER = Comparator.comparing(Membership::portal, Ids.ORDER)
            .thenComparing(Membership::userType, Ids.ORDER)
            .thenComparing(Membership::personalityId, Ids.ORDER);

    private final Partitions entries = new Partitions(PARTITIONS);
    private final ByScope<Integer> numbers = new ByScope<>(this::number);
    private final List<Place> places = new ArrayList<>();
    private final Function<Scope, @Nullable String> userTypeNames;
    private ByteBuffer entry = ByteBuffer.allocate(1_024);

    private record Place(Scope scope, @Nullable String name) {}

    public Memberships(Function<Scope, @Nullable String> userTypeNames) {
        this.userTypeNames = userTypeNames;
    }

    /** Add a user of the user type that is {@code scope}; one without an e-mail is nobody's double and no person. */
    public void add(Scope scope, User user) {
        String email = user.normalEmail();
        if (email == null) {
            return;
        }
        int most = 10 + CompactForm.atMost(email) + CompactForm.atMost(user.personalityId());
        entry = entry.capacity() < most ? ByteBuffer.allocate(most) : entry.clear();
        CompactForm.put(entry, numbers.of(scope));
        entry.put(flag(user.active()));
        CompactForm.put(entry, email);
        CompactForm.put(entry, user.personalityId());
        entries.add(hash(email), entry.flip());
    }

    private int number(Scope scope) {
        places.add(new Place(scope, userTypeNames.apply(scope)));
        return places.size() - 1;
    }

    /** FNV-1a: e-mails with the same {@link String#hashCode} are made too easily, and would all lie in one partition. */
    private static long hash(String email) {
        long hash = 0xcbf29ce484222325L;
        for (int at = 0; at < email.length(); at++) {
            hash = (hash ^ email.charAt(at)) * 0x100000001b3L;
        }
        return hash ^ hash >>> 32;
    }

    private static byte flag(@Nullable Boolean value) {
        return (byte) (value == null ? 2 : value ? 1 : 0);
    }

    private static @Nullable Boolean flag(byte value) {
        return value == 2 ? null : Boolean.valueOf(value == 1);
    }

    /** Hand over each person once, in an order that is the same for the same users. */
    public void forEachPerson(Consumer<Person> sink) throws IOException {
        for (int number = 0; number < entries.count(); number++) {
            persons(entries.read(number)).forEach((email, memberships) -> {
                memberships.sort(ORDER);
                sink.accept(new Person(email, memberships));
            });
        }
    }

    private Map<String, List<Membership>> persons(ByteBuffer partition) {
        Map<String, List<Membership>> byEmail = new LinkedHashMap<>();
        while (partition.hasRemaining()) {
            Place place = places.get(CompactForm.number(partition));
            Boolean active = flag(partition.get());
            String email = Objects.requireNonNull(CompactForm.text(partition));
            var membership = new Membership(
                    place.scope().portal(),
                    place.scope().userType(),
                    place.name(),
                    CompactForm.text(partition),
                    active);
            byEmail.computeIfAbsent(email, added -> new ArrayList<>(1)).add(membership);
        }
        return byEmail;
    }

    @Override
    public void close() throws IOException {
        entries.close();
    }
}
