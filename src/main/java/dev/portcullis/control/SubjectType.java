package dev.portcullis.control;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a control judges one by one. */
public enum SubjectType {
    PORTAL("portals", "portals"),
    USER_TYPE("user types", "portals", "user-types"),
    /** A module as granted to one user type. */
    MODULE("modules", "portals", "user-types", "user-type"),
    /** A field as granted in one module of one user type. */
    FIELD("fields", "portals", "user-types", "user-type"),
    /** One portal user in one user type. */
    USER("users", "portals", "user-types", "users"),
    /** An e-mail across all user types. */
    PERSON("people", "portals", "user-types", "users"),
    /** The token the audit runs with. */
    CREDENTIAL("credentials");

    private final String plural;
    private final List<String> listNeeds;

    SubjectType(String plural, String... listNeeds) {
        this.plural = plural;
        this.listNeeds = List.of(listNeeds);
    }

    /** The word used in rule headers and reports. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** So many of them in words: {@code 1 user type}, {@code 2 user types}. */
    public String counted(long count) {
        return count + " " + (count == 1 ? word().replace('-', ' ') : plural);
    }

    /** The word for several of them in sentences. */
    public String plural() {
        return plural;
    }

    /** The resources that must have been collected before the list of these subjects is known to be whole. */
    public List<String> listNeeds() {
        return listNeeds;
    }

    public static SubjectType of(String word) {
        return Arrays.stream(values())
                .filter(type -> type.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown subject '" + word + "'"));
    }
}
