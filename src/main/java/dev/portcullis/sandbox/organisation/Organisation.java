package dev.portcullis.sandbox.organisation;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** The invented company, as JSON text. Nothing but its portal users ever changes. Thread-safe. */
public final class Organisation {
    public static final String PORTAL = "Tidemark";

    private static final Pattern MODULE_NAME = Pattern.compile("\\w{1,60}");

    private final DataFiles files;
    private final String org;
    private final String portal;
    private final String saml;
    private final List<String> userTypes;
    private final List<String> hubUsers;
    private final Map<String, List<String>> modules = new HashMap<>();
    private final Map<String, PortalUsers> portalUsers = new ConcurrentHashMap<>();

    private Organisation(DataFiles files) throws IOException {
        this.files = files;
        this.org = files.records("org.json").get(0);
        this.portal = files.records("portal.json").get(0);
        this.saml = files.records("portal-saml.json").get(0);
        this.userTypes = new CopyOnWriteArrayList<>(files.records("user-types.ndjson"));
        this.hubUsers = files.records("hub-users.ndjson");
        for (String userType : userTypes) {
            String id = JsonText.id(userType);
            modules.put(id, files.records("modules/" + id + ".ndjson"));
            portalUsers.put(id, new ListedUsers(files.records("users/" + id + ".ndjson")));
        }
    }

    /** Read it; a seed other than 0 puts every list into another order. */
    public static Organisation load(long shuffleSeed) throws IOException {
        return new Organisation(new DataFiles(shuffleSeed));
    }

    public String org() {
        return org;
    }

    public String listedPortal() {
        return portal;
    }

    /** The portal's own page; the older shape knows nothing of single sign-on. */
    public String portal(Shape shape) {
        return shape == Shape.LATEST ? JsonText.merged(portal, saml) : portal;
    }

    public List<String> userTypes(Shape shape, boolean withModules) {
        return userTypes.stream()
                .map(record -> {
                    String listed = shape.listedUserType(record);
                    return withModules ? withModules(listed) : listed;
                })
                .toList();
    }

    public Optional<String> userType(String id, Shape shape) {
        return userTypes.stream()
                .filter(record -> JsonText.id(record).equals(id))
                .findFirst()
                .map(record -> withModules(shape.userType(record)));
    }

    /** The portal users of a user type; nothing when there is no such user type. */
    public Optional<PortalUsers> portalUsers(String userType) {
        return Optional.ofNullable(portalUsers.get(userType));
    }

    /** Put others in their place; the user type then reports as many as they are. */
    public void setPortalUsers(String userType, List<String> records) {
        setPortalUsers(userType, new ListedUsers(records));
    }

    /** Put this many users in place of all those of the files, in the files' proportions. */
    public void generatePortalUsers(int size) {
        long inFiles =
                portalUsers.values().stream().mapToLong(Organisation::size).sum();
        long before = 0;
        // In the order of their ids: that of the list depends on the seed, and the users should not.
        for (String userType :
                userTypes.stream().sorted(Comparator.comparing(JsonText::id)).toList()) {
            String id = JsonText.id(userType);
            long upTo = before + portalUsers(id).map(Organisation::size).orElse(0);
            int first = (int) (size * before / inFiles);
            int next = (int) (size * upTo / inFiles);
            setPortalUsers(
                    id,
                    new GeneratedUsers(Shape.personalityModule(userType), first, next - first, files.shuffleSeed()));
            before = upTo;
        }
    }

    /** All internal users, the deleted ones among them. */
    public List<String> hubUsers() {
        return hubUsers;
    }

    public Optional<List<String>> fields(String module) throws IOException {
        return MODULE_NAME.matcher(module).matches() ? files.find("fields/" + module + ".ndjson") : Optional.empty();
    }

    private void setPortalUsers(String userType, PortalUsers users) {
        if (portalUsers.replace(userType, users) == null) {
            throw new IllegalArgumentException("the organisation has no user type '" + userType + "'");
        }
        int active = users.count(PortalUsers.ACTIVE);
        int others = size(users) - active;
        userTypes.replaceAll(
                record -> JsonText.id(record).equals(userType) ? Shape.reporting(record, active, others) : record);
    }

    private static int size(PortalUsers users) {
        return users.count(PortalUsers.EVERYBODY);
    }

    private String withModules(String userType) {
        List<String> granted = modules.getOrDefault(JsonText.id(userType), List.of());
        return JsonText.with(userType, "modules", JsonText.array(granted));
    }
}
