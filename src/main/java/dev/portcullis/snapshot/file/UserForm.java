package dev.portcullis.snapshot.file;

import dev.portcullis.snapshot.User;

/** Users as they stand on disk while they wait to be sorted: their lines. */
public final class UserForm implements SortedSpill.Form<User> {
    @Override
    public byte[] bytes(User user) {
        return SnapshotJson.bytes(user);
    }

    @Override
    public User read(byte[] bytes) {
        return (User) SnapshotJson.parse(bytes, 0, bytes.length);
    }
}
