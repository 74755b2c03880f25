package dev.portcullis.fetch.http;

import dev.portcullis.snapshot.Ids;
import dev.portcullis.snapshot.file.Digests;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a page is known by: a digest of its elements' ids in any order, or of all they are where none has an id. */
record PageMark(long head, long tail) {

    static <T> PageMark of(List<T> page, Function<T, @Nullable String> id) {
        boolean named = page.stream().anyMatch(element -> id.apply(element) != null);
        Function<T, @Nullable String> name = named ? id : String::valueOf;
        MessageDigest digest = Digests.sha256();
        page.stream().map(name).sorted(Ids.ORDER).forEach(text -> add(digest, text));
        ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
        return new PageMark(bytes.getLong(), bytes.getLong());
    }

    private static void add(MessageDigest digest, @Nullable String text) {
        digest.update((text == null ? "" : "=" + text).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
