package dev.portcullis.sandbox;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The invented company, as JSON text. Immutable. */
final class Organisation {
    static final String PORTAL = "Tidemark";

    private static final Pattern MODULE_NAME = Pattern.compile("\\w{1,60}");

    private final DataFiles files;
    private final String org;
    private final String portal;
    private final String saml;
    private final List<String> userTypes;
    private final List<String> hubUsers;
    private final Map<String, List<String>> modules = new HashMap<>();
    private final Map<String, List<String>> portalUsers = new HashMap<>();

    private Organisation(DataFiles files) throws IOException {
        this.files = files;
        this.org = files.records("org.json").get(0);
        this.portal = files.records("portal.json").get(0);
        this.saml = files.records("portal-saml.json").get(0);
        this.userTypes = files.records("user-types.ndjson");
        this.hubUsers = files.records("hub-users.ndjson");
        for (String userType : userTypes) {
            String id = JsonText.id(userType);
            modules.put(id, files.records("modules/" + id + ".ndjson"));
            portalUsers.put(id, files.records("users/" + id + ".ndjson"));
        }
    }

    /** Read it; a seed other than 0 puts every list into another order. */
    static Organisation load(long shuffleSeed) throws IOException {
        return new Organisation(new DataFiles(shuffleSeed));
    }

    String org() {
        return org;
    }

    String listedPortal() {
        return portal;
    }

    /** The portal's own page; the older shape knows nothing of single sign-on. */
    String portal(Shape shape) {
        return shape == Shape.LATEST ? JsonText.merged(portal, saml) : portal;
    }

    List<String> userTypes(Shape shape, boolean withModules) {
        return userTypes.stream()
                .map(record -> {
                    String listed = shape.listedUserType(record);
                    return withModules ? withModules(listed) : listed;
                })
                .toList();
    }

    Optional<String> userType(String id, Shape shape) {
        return userTypes.stream()
                .filter(record -> JsonText.id(record).equals(id))
                .findFirst()
                .map(record -> withModules(shape.userType(record)));
    }

    /** The portal users of a user type; nothing when there is no such user type. */
    Optional<List<String>> portalUsers(String userType) {
        return Optional.ofNullable(portalUsers.get(userType));
    }

    /** All internal users, the deleted ones among them. */
    List<String> hubUsers() {
        return hubUsers;
    }

    Optional<List<String>> fields(String module) throws IOException {
        return MODULE_NAME.matcher(module).matches() ? files.find("fields/" + module + ".ndjson") : Optional.empty();
    }

    private String withModules(String userType) {
        List<String> granted = modules.getOrDefault(JsonText.id(userType), List.of());
        return JsonText.with(userType, "modules", JsonText.array(granted));
    }
}
