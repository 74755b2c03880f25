package dev.portcullis.sandbox.organisation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two ways in which Zoho writes the same thing; the data files are in the later one. */
public enum Shape {
    /** Versions up to v7: number of users, invited time, no SAML. */
    DOCUMENTED,
    /** Version v8 as specified in 2026. */
    LATEST;

    private static final Pattern COUNTS =
            Pattern.compile("\"active_user_count\":(\\d+),\"deactive_user_count\":(\\d+)");
    private static final Pattern PERSONALITY_MODULE =
            Pattern.compile("\"personality_module\":\\{[^}]*\"api_name\":\"(\\w+)\"");
    private static final Pattern INVITATION_FIELD = Pattern.compile(",\"invitation_field\":\\{[^}]*}");
    private static final Pattern HISTORY = Pattern.compile(",\"(created|modified)_(time\":\"[^\"]*\"|by\":\\{[^}]*})");
    private static final Pattern SOURCE = Pattern.compile(",\"Source__s\":\"[^\"]*\"");

    public static Shape of(int version) {
        return version < 8 ? DOCUMENTED : LATEST;
    }

    static String personalityModule(String userType) {
        Matcher module = PERSONALITY_MODULE.matcher(userType);
        if (!module.find()) {
            throw new IllegalStateException("A sandbox user type has no personality module: " + userType);
        }
        return module.group(1);
    }

    /** The user type with other numbers of users. */
    static String reporting(String userType, int active, int others) {
        return COUNTS.matcher(userType)
                .replaceFirst("\"active_user_count\":" + active + ",\"deactive_user_count\":" + others);
    }

    /** A user type as the list of them shows it. */
    public String listedUserType(String record) {
        return this == LATEST ? record : userType(record);
    }

    /** A user type on its own page, which never tells when and by whom it was made and changed. */
    public String userType(String record) {
        String bare = HISTORY.matcher(record).replaceAll("");
        if (this == LATEST) {
            return bare;
        }
        Matcher counts = COUNTS.matcher(INVITATION_FIELD.matcher(bare).replaceAll(""));
        return counts.replaceFirst(
                found -> "\"no_of_users\":" + (Integer.parseInt(found.group(1)) + Integer.parseInt(found.group(2))));
    }

    public String portalUser(String record) {
        if (this == LATEST) {
            return record;
        }
        return SOURCE.matcher(record).replaceFirst("").replace("\"created_time\":", "\"invited_time\":");
    }
}
