package dev.portcullis.evaluate.compare;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gaps that are looked for once: many subjects ask for the same. */
final class RememberedGaps implements Gaps {
    private final Gaps gaps;
    private final Map<Optional<String>, Optional<String>> userTypes = new HashMap<>();
    private final Map<Optional<String>, Optional<String>> users = new HashMap<>();
    private final Map<UserTypeKey, Optional<String>> modules = new HashMap<>();

    RememberedGaps(Gaps gaps) {
        this.gaps = gaps;
    }

    @Override
    public @Nullable String portals() {
        return gaps.portals();
    }

    @Override
    public @Nullable String userTypes(@Nullable String zaid) {
        return userTypes
                .computeIfAbsent(Optional.ofNullable(zaid), key -> Optional.ofNullable(gaps.userTypes(zaid)))
                .orElse(null);
    }

    @Override
    public @Nullable String users(@Nullable String zaid) {
        return users.computeIfAbsent(Optional.ofNullable(zaid), key -> Optional.ofNullable(gaps.users(zaid)))
                .orElse(null);
    }

    @Override
    public @Nullable String modules(@Nullable String zaid, @Nullable String userType) {
        return modules.computeIfAbsent(
                        new UserTypeKey(zaid, userType), key -> Optional.ofNullable(gaps.modules(zaid, userType)))
                .orElse(null);
    }
}
