package dev.portcullis.cli.doctor;

/** What a run rests on, in the order in which it is looked at: what comes later may rest on what comes before. */
enum Concern {
    JAVA("Java"),
    CONFIGURATION("configuration"),
    RULES("rules"),
    DATA_CENTER("data centre"),
    PROXY("proxy"),
    CREDENTIALS("credentials"),
    TOKEN_CACHE("token cache"),
    ACCOUNTS("token server"),
    CLOCK("clock"),
    TOKEN("token"),
    SCOPES("scopes"),
    API("API"),
    ORGANISATION("organisation"),
    EDITION("edition"),
    PORTALS("portals"),
    PORTAL_USERS("portal users"),
    INTERNAL_USERS("internal users"),
    FIELDS("fields"),
    CREDITS("API credits");

    private final String words;

    Concern(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
