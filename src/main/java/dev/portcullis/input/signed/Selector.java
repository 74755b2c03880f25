package dev.portcullis.input.signed;

import dev.portcullis.snapshot.MailAddress;
import dev.portcullis.snapshot.Names;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which subjects an entry speaks of: all keys that it gives must match. Portals and user types compare ignoring case and
 * outer blanks, modules and fields exactly, e-mails as they do everywhere. {@code *} stands for any run of characters,
 * but not in e-mails; a value of stars alone also matches what has no such name. Immutable.
 */
public final class Selector {
    /** What a selector may give, from the portal down. */
    public static final List<String> KEYS = List.of("portal", "userType", "module", "field", "email");

    private final Map<String, String> given;
    private final @Nullable Glob portal;
    private final @Nullable Glob userType;
    private final @Nullable Glob module;
    private final @Nullable Glob field;
    private final @Nullable String email;

    private Selector(Map<String, String> given) {
        this.given = given;
        portal = folded(given.get("portal"));
        userType = folded(given.get("userType"));
        module = exact(given.get("module"));
        field = exact(given.get("field"));
        email = MailAddress.normal(given.get("email"));
    }

    /** The selector that gives these values, by key; none of them is blank. */
    public static Selector of(Map<String, String> values) {
        var ordered = new LinkedHashMap<String, String>();
        for (String key : KEYS) {
            String value = values.get(key);
            if (value != null) {
                ordered.put(key, value);
            }
        }
        return new Selector(Collections.unmodifiableMap(ordered));
    }

    private static @Nullable Glob folded(@Nullable String name) {
        return name == null ? null : new Glob(Names.folded(name));
    }

    private static @Nullable Glob exact(@Nullable String name) {
        return name == null ? null : new Glob(name);
    }

    /** The same with another e-mail, where it gives one. */
    public Selector about(UnaryOperator<@Nullable String> email) {
        var changed = new LinkedHashMap<String, String>(given);
        changed.computeIfPresent("email", (key, value) -> String.valueOf(email.apply(value)));
        return of(changed);
    }

    /** The values as they were written, by key. */
    public Map<String, String> given() {
        return given;
    }

    /** The e-mail as it is compared; null when the selector gives none. */
    public @Nullable String email() {
        return email;
    }

    /** Whether it speaks of the subject with these names. */
    public boolean matches(Named names) {
        return (email == null || email.equals(names.email()))
                && matches(module, names.module())
                && matches(field, names.field())
                && matches(userType, names.userType())
                && matches(portal, names.portal());
    }

    private static boolean matches(@Nullable Glob wanted, @Nullable String name) {
        return wanted == null || (name == null ? wanted.anything() : wanted.matches(name));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Selector selector && given.equals(selector.given);
    }

    @Override
    public int hashCode() {
        return given.hashCode();
    }

    @Override
    public String toString() {
        return given.toString();
    }
}
