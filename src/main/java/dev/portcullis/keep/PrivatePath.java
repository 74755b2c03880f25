package dev.portcullis.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether a path is out of the reach of the machine's other users. */
public final class PrivatePath {
    private static final Set<PosixFilePermission> OF_OTHERS = PosixFilePermissions.fromString("---rwxrwx");
    private static final Set<PosixFilePermission> WRITING_OF_OTHERS = PosixFilePermissions.fromString("----w--w-");

    private static final int WRITABLE_BY_OTHERS = 0022;
    private static final int STICKY = 01000;

    private PrivatePath() {}

    /** Whether this system has permissions that keep others out. */
    public static boolean supported(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Make a folder, and those above it that are missing, for this user alone. */
    public static void createFolder(Path folder) throws IOException {
        FileAttribute<?> alone = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(folder, alone);
    }

    /** What is unsafe about a folder that exists, or null; its names may be seen, but nobody else may put files there. */
    public static @Nullable String faultOfFolder(Path folder) throws IOException {
        PosixFileAttributes attributes = attributes(folder.toRealPath());
        if (!attributes.isDirectory()) {
            return "is no folder";
        } else if (!attributes.owner().equals(user())) {
            return "belongs to another user";
        }
        return Collections.disjoint(attributes.permissions(), WRITING_OF_OTHERS)
                ? null
                : "may be written to by other users";
    }

    /**
     * What is unsafe about the way to a folder that exists, or null: the folder and the one above it are this user's, and
     * nobody else can put another in place of one further above.
     */
    public static @Nullable String faultOfWay(Path folder) throws IOException {
        Path real = folder.toRealPath();
        for (Path path = real; path != null; path = path.getParent()) {
            boolean own = path.equals(real) || path.equals(real.getParent());
            String fault = own ? faultOfFolder(path) : faultAbove(path);
            if (fault != null) {
                return own ? fault : "lies in '" + path + "', which " + fault;
            }
        }
        return null;
    }

    /** Whoever may write to a folder may rename what is in it, but for one like /tmp, where only owners may. */
    private static @Nullable String faultAbove(Path folder) throws IOException {
        int mode = number(folder, "unix:mode");
        boolean others = (mode & WRITABLE_BY_OTHERS) != 0 && (mode & STICKY) == 0;
        boolean rootsOrOwn = number(folder, "unix:uid") == 0
                || Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(user());
        return !rootsOrOwn ? "belongs to another user" : others ? "may be written to by other users" : null;
    }

    private static int number(Path path, String attribute) throws IOException {
        return Objects.requireNonNull((Integer) Files.getAttribute(path, attribute, LinkOption.NOFOLLOW_LINKS));
    }

    /** What is unsafe about a file that exists, or null. */
    public static @Nullable String faultOfFile(Path file) throws IOException {
        PosixFileAttributes attributes = attributes(file);
        if (attributes.isSymbolicLink()) {
            return "is a symbolic link";
        } else if (!attributes.isRegularFile()) {
            return "is no regular file";
        } else if (!attributes.owner().equals(user())) {
            return "belongs to another user";
        }
        return Collections.disjoint(attributes.permissions(), OF_OTHERS) ? null : "may be read by other users";
    }

    private static PosixFileAttributes attributes(Path path) throws IOException {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .readAttributes();
    }

    /** The user whom this process acts for: the name that Java knows may be another, or missing in a container. */
    private static UserPrincipal user() throws IOException {
        Path process = Path.of("/proc/self");
        if (Files.isDirectory(process)) {
            return Files.getOwner(process);
        }
        Path own = Files.createTempFile("portcullis", null);
        try {
            return Files.getOwner(own);
        } finally {
            Files.delete(own);
        }
    }
}
