package dev.portcullis.evaluate.portion;

import dev.portcullis.snapshot.Ids;
import dev.portcullis.snapshot.Person;
import dev.portcullis.snapshot.Person.Membership;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.file.BinaryForm;
import dev.portcullis.snapshot.file.SortedSpill;
import java.io.Closeable;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gathers users by e-mail without holding them all: sorted on disk, read back person by person. */
public final class Memberships implements Closeable {
    private static final int IN_MEMORY = 20_000;

    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::email, Ids::byCodePoint)
            .thenComparing(entry -> entry.membership().portal(), Ids.ORDER)
            .thenComparing(entry -> entry.membership().userType(), Ids.ORDER)
            .thenComparing(entry -> entry.membership().personalityId(), Ids.ORDER);

    private final SortedSpill<Entry> entries = new SortedSpill<>(ORDER, new EntryForm(), IN_MEMORY);

    private record Entry(String email, Membership membership) {}

    /** Add a user; one without an e-mail is nobody's double and no person. */
    public void add(User user, @Nullable String userTypeName) {
        String email = user.normalEmail();
        if (email != null) {
            entries.add(new Entry(
                    email,
                    new Membership(user.portal(), user.userType(), userTypeName, user.personalityId(), user.active())));
        }
    }

    /** Hand over each person once, sorted by e-mail. */
    public void forEachPerson(Consumer<Person> sink) throws IOException {
        try (SortedSpill.Sorted<Entry> sorted = entries.sorted()) {
            String email = null;
            var memberships = new ArrayList<Membership>();
            while (sorted.hasNext()) {
                Entry entry = sorted.next();
                if (email != null && !email.equals(entry.email())) {
                    sink.accept(new Person(email, memberships));
                    memberships.clear();
                }
                email = entry.email();
                memberships.add(entry.membership());
            }
            if (email != null) {
                sink.accept(new Person(email, memberships));
            }
        }
    }

    @Override
    public void close() throws IOException {
        entries.close();
    }

    private static final class EntryForm extends BinaryForm<Entry> {
        @Override
        protected void write(Entry entry, DataOutput output) throws IOException {
            writeText(output, entry.email());
            writeText(output, entry.membership().portal());
            writeText(output, entry.membership().userType());
            writeText(output, entry.membership().userTypeName());
            writeText(output, entry.membership().personalityId());
            writeText(
                    output,
                    entry.membership().active() == null
                            ? null
                            : String.valueOf(entry.membership().active()));
        }

        @Override
        protected Entry read(DataInput input) throws IOException {
            return new Entry(
                    readNeeded(input),
                    new Membership(
                            readText(input), readText(input), readText(input), readText(input), flag(readText(input))));
        }

        private static @Nullable Boolean flag(@Nullable String word) {
            return word == null ? null : Boolean.valueOf(word);
        }
    }
}
