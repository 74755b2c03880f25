package dev.portcullis.fetch.checkpoint;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Opens a file that its owner alone may read, for one program at a time. The lock ends with the program. */
final class LockedFile {
    private LockedFile() {}

    static FileChannel open(Path path) throws IOException {
        Path absolute = path.toAbsolutePath();
        if (absolute.getParent() != null) {
            Files.createDirectories(absolute.getParent());
        }
        if (Files.exists(absolute, LinkOption.NOFOLLOW_LINKS)
                && !Files.isRegularFile(absolute, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(path.toString(), null, "it is no regular file");
        }
        while (true) {
            FileChannel channel = locked(absolute);
            // Another run may have ended, and taken the file away, just before it could be locked.
            if (Files.exists(absolute)) {
                return channel;
            }
            channel.close();
        }
    }

    private static FileChannel locked(Path path) throws IOException {
        FileChannel channel = FileChannel.open(
                path,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        try {
            if (channel.tryLock() == null) {
                throw new OverlappingFileLockException();
            }
            keepPrivate(path);
            return channel;
        } catch (OverlappingFileLockException taken) {
            channel.close();
            throw new FileSystemException(path.toString(), null, "another run is collecting into this file");
        } catch (IOException fault) {
            channel.close();
            throw fault;
        }
    }

    private static void keepPrivate(Path path) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
    }
}
