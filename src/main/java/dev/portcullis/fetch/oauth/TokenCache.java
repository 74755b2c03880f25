package dev.portcullis.fetch.oauth;

import dev.portcullis.fetch.FetchListener;
import dev.portcullis.fetch.setup.Credentials;
import dev.portcullis.fetch.setup.FetchSettings;
import dev.portcullis.fetch.setup.Place;
import dev.portcullis.keep.PrivatePath;
import dev.portcullis.snapshot.file.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an access token between runs, since Zoho gives only ten in ten minutes: one file for each client and refresh
 * token, that no other user may read. What is not certain to be safe and right is not used, and said. Not thread-safe.
 */
public final class TokenCache {
    private static final int LARGEST = 16 * 1024;
    /** A run that begins should not lose its token at once. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Place place;
    private final Path folder;
    private final Path file;
    private final FetchListener listener;
    private boolean warned;

    private TokenCache(FetchSettings settings, Path folder, FetchListener listener) {
        this.place = settings.place();
        this.folder = folder;
        this.file = folder.resolve("token-" + key(settings.credentials()) + ".json");
        this.listener = listener;
    }

    /** The cache of these settings; none where there shall be none, or where no file can be kept from others. */
    static Optional<TokenCache> of(FetchSettings settings, FetchListener listener) {
        Path folder = settings.tokenCache();
        return folder == null || !PrivatePath.supported(folder)
                ? Optional.empty()
                : Optional.of(new TokenCache(settings, folder.toAbsolutePath(), listener));
    }

    /** What keeps tokens from being kept in this folder, or null; a folder that is missing will be made. */
    public static @Nullable String fault(Path folder) {
        if (!PrivatePath.supported(folder)) {
            return "is on a system that cannot keep other users out";
        }
        try {
            return Files.exists(folder, LinkOption.NOFOLLOW_LINKS) ? PrivatePath.faultOfFolder(folder) : null;
        } catch (IOException unreadable) {
            return "cannot be looked at";
        }
    }

    /** A token that lives, or null. */
    @Nullable
    AccessToken read(Instant now) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        try {
            AccessToken token = trusted();
            return token == null || token.expiredAt(now.plus(MARGIN)) ? null : token;
        } catch (IOException unreadable) {
            return ignored(file, "cannot be read");
        }
    }

    private @Nullable AccessToken trusted() throws IOException {
        String fault = PrivatePath.faultOfFolder(folder);
        if (fault != null) {
            return ignored(folder, fault);
        }
        fault = PrivatePath.faultOfFile(file);
        if (fault != null) {
            return ignored(file, fault);
        }
        byte[] bytes;
        try (InputStream input = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            bytes = input.readNBytes(LARGEST + 1);
        }
        return bytes.length > LARGEST
                ? ignored(file, "is too large to be ours")
                : parse(new String(bytes, StandardCharsets.UTF_8));
    }

    private @Nullable AccessToken parse(String text) {
        KeptToken kept = KeptToken.parse(text);
        AccessToken token = kept == null ? null : kept.token();
        if (kept == null || token == null) {
            return ignored(file, "is damaged");
        }
        return kept.madeFor(place) ? token : ignored(file, "was made for another accounts or API address");
    }

    private @Nullable AccessToken ignored(Path path, String fault) {
        warn("the token cache '" + path + "' " + fault + ", so it was ignored; a new access token is asked for.");
        return null;
    }

    /** Keep a token whose end is known. */
    void write(AccessToken token) {
        Instant expires = token.expires();
        if (expires == null) {
            return;
        }
        try {
            PrivatePath.createFolder(folder);
            String fault = PrivatePath.faultOfFolder(folder);
            if (fault != null) {
                notKept(fault);
                return;
            }
            try (AtomicFile written = AtomicFile.privateAt(file)) {
                Files.writeString(
                        written.temporary(), KeptToken.of(token, place, expires).json());
                written.commit();
            }
        } catch (IOException unwritable) {
            notKept("cannot be written to");
        }
    }

    private void notKept(String fault) {
        if (!warned) {
            warn("the token cache '" + folder + "' " + fault
                    + ", so the next run asks for a new access token; Zoho gives"
                    + " ten in ten minutes. Name another folder in XDG_CACHE_HOME, or say --no-token-cache.");
        }
    }

    /** Drop what was kept: Zoho does not accept the credentials any more. */
    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            warn("the token cache '" + file + "' could not be deleted; delete it by hand.");
        }
    }

    private void warn(String what) {
        warned = true;
        listener.warn(what);
    }

    /** Tells credentials apart and says nothing of them. */
    private static String key(Credentials credentials) {
        String text = credentials.clientId().reveal() + "\n"
                + credentials.refreshToken().reveal();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException noJava) {
            throw new IllegalStateException(noJava);
        }
    }
}
