package dev.portcullis.snapshot.file;

import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.FieldMetadata;
import dev.portcullis.snapshot.Header;
import dev.portcullis.snapshot.HubUser;
import dev.portcullis.snapshot.Org;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.SnapshotRecord;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.UserType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A verified snapshot file: all that is small is here, the users are read from the file whenever they are asked for.
 *
 * @param userLines where the users stand in the file
 * @param sha256 digest of all bytes before the end line
 * @param sealed false when the file was accepted without a valid end line
 * @param onlyPortals the zaids to which {@link #only} reduced it; null when it is whole
 * @param otherPortals the names of the portals that {@link #only} took away
 */
public record Snapshot(
        Path file,
        Header header,
        @Nullable Org org,
        List<Portal> portals,
        List<UserType> userTypes,
        List<HubUser> hubUsers,
        List<FieldMetadata> fieldMetadata,
        List<Coverage> coverage,
        UserLines userLines,
        String sha256,
        boolean sealed,
        @Nullable Set<String> onlyPortals,
        List<String> otherPortals) {

    /** From here on it pays to start a thread that reads ahead. */
    static final int MANY = 5_000;

    /** Read and verify the file; one that was cut, altered or joined is refused, unless {@code unsealed} accepts it. */
    public static Snapshot read(Path file, boolean unsealed) throws IOException, InvalidSnapshotException {
        var parts = new Parts();
        SnapshotVerifier.Seal seal = new SnapshotVerifier(file, unsealed).read(parts::add);
        return new Snapshot(
                file,
                Objects.requireNonNull(parts.header, "the verifier lets no file without a header pass"),
                parts.org,
                parts.portals,
                parts.userTypes,
                parts.hubUsers,
                parts.fieldMetadata,
                parts.coverage,
                seal.users(),
                seal.sha256(),
                seal.valid(),
                null,
                List.of());
    }

    /** Hand every user to {@code sink}, in the order of the file and on the thread that calls. */
    public void users(Consumer<User> sink) throws IOException, InvalidSnapshotException {
        try (UserSource source = UserSource.open(file, userLines)) {
            if (userLines.count() < MANY) {
                users(source::next, sink);
                return;
            }
            try (ReadAhead ahead = new ReadAhead(source)) {
                users(ahead::next, sink);
            }
        }
    }

    private interface Batches {
        List<User> next() throws IOException, InvalidSnapshotException;
    }

    private void users(Batches batches, Consumer<User> sink) throws IOException, InvalidSnapshotException {
        for (List<User> batch = batches.next(); !batch.isEmpty(); batch = batches.next()) {
            for (User user : batch) {
                if (has(user)) {
                    sink.accept(user);
                }
            }
        }
    }

    /** This snapshot reduced to the portals that {@code wanted} accepts. */
    public Snapshot only(Predicate<Portal> wanted) {
        List<Portal> kept = portals.stream().filter(wanted).toList();
        Set<String> zaids =
                kept.stream().map(Portal::zaid).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        List<UserType> keptTypes =
                userTypes.stream().filter(type -> in(zaids, type.portal())).toList();
        Stream<String> left =
                portals.stream().filter(portal -> !kept.contains(portal)).map(Portal::label);
        List<String> others = Stream.concat(otherPortals.stream(), left).toList();
        return new Snapshot(
                file,
                header,
                org,
                kept,
                keptTypes,
                hubUsers,
                fieldMetadata,
                coverage,
                userLines,
                sha256,
                sealed,
                zaids,
                others);
    }

    private boolean has(User user) {
        return onlyPortals == null || in(onlyPortals, user.portal());
    }

    private static boolean in(Set<String> zaids, @Nullable String zaid) {
        return zaid != null && zaids.contains(zaid);
    }

    private static final class Parts {
        private @Nullable Header header;
        private @Nullable Org org;
        private final List<Portal> portals = new ArrayList<>();
        private final List<UserType> userTypes = new ArrayList<>();
        private final List<HubUser> hubUsers = new ArrayList<>();
        private final List<FieldMetadata> fieldMetadata = new ArrayList<>();
        private final List<Coverage> coverage = new ArrayList<>();

        void add(SnapshotRecord record) {
            if (record instanceof Header found) {
                header = found;
            } else if (record instanceof Org found) {
                org = found;
            } else if (record instanceof Portal found) {
                portals.add(found);
            } else if (record instanceof UserType found) {
                userTypes.add(found);
            } else if (record instanceof HubUser found) {
                hubUsers.add(found);
            } else if (record instanceof FieldMetadata found) {
                fieldMetadata.add(found);
            } else if (record instanceof Coverage found) {
                coverage.add(found);
            }
        }
    }
}
