package dev.portcullis.cli.list;

import dev.portcullis.report.listing.UserChoice;
import dev.portcullis.snapshot.HubUser;
import dev.portcullis.snapshot.User;
import dev.portcullis.snapshot.UserType;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The users that options ask for.
 *
 * @param userTypes only these, unless it is null
 * @param statuses any of these, unless it is empty
 * @param search a folded text that the name, the e-mail or the id contains, unless it is null
 */
record ChosenUsers(
        boolean portalUsers,
        boolean hubUsers,
        @Nullable List<UserType> userTypes,
        List<AskedStatus> statuses,
        @Nullable String search)
        implements UserChoice {

    @Override
    public boolean wants(@Nullable String portal, @Nullable String userType) {
        return userTypes == null
                || userTypes.stream()
                        .anyMatch(type -> Objects.equals(type.portal(), portal) && Objects.equals(type.id(), userType));
    }

    @Override
    public boolean wants(User user) {
        return wants(user.portal(), user.userType())
                && (statuses.isEmpty()
                        || statuses.stream().anyMatch(status -> status.possible(user.active(), user.confirmed())))
                && found(user.name(), user.email(), user.personalityId());
    }

    @Override
    public boolean wants(HubUser user) {
        return (statuses.isEmpty() || statuses.stream().anyMatch(status -> status.possible(user.active())))
                && found(user.name(), user.email(), user.id());
    }

    private boolean found(@Nullable String... texts) {
        return search == null
                || Stream.of(texts)
                        .filter(Objects::nonNull)
                        .anyMatch(text -> folded(text).contains(search));
    }

    /** A form in which case, and how an accent is put together, make no difference. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
