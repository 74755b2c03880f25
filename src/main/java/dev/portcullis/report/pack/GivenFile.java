package dev.portcullis.report.pack;

import dev.portcullis.snapshot.file.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;

/**
 * A file as it was before it was judged. A pack must hold what was judged, so its bytes are had only as long as they are
 * the same.
 */
public record GivenFile(Path file, String sha256) implements Part.Content {

    public static GivenFile of(Path file) throws IOException {
        if (!Files.isRegularFile(file) && Files.exists(file)) {
            throw new FileSystemException(
                    file.toString(), null, "it is no regular file, and a pack holds such files only");
        }
        return new GivenFile(file, copy(file, OutputStream.nullOutputStream()));
    }

    @Override
    public void writeTo(OutputStream output) throws IOException {
        if (!copy(file, output).equals(sha256)) {
            throw new FileSystemException(file.toString(), null, "it was changed while the run read it; run it again");
        }
    }

    /** Copy the file, and say its digest. */
    public static String copy(Path file, OutputStream output) throws IOException {
        var digest = Digests.sha256();
        try (InputStream input = new DigestInputStream(Files.newInputStream(file), digest)) {
            input.transferTo(output);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
