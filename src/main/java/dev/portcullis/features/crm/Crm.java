package dev.portcullis.features.crm;

import dev.portcullis.input.signed.Attestation;
import dev.portcullis.snapshot.HubUser;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The CRM that an example describes. Untouched it complies with every control and everything of it was collected.
 * Mutable; one per scenario.
 */
public final class Crm {
    public static final String DEFAULT_USER_TYPE = "Client Portal";

    /** The instant at which examples are judged. */
    public static final Instant AS_OF = Instant.parse("2026-11-30T00:00:00Z");

    public final PortalDraft portal = new PortalDraft();
    final UserDraft ann = new UserDraft();
    public final List<UserDraft> users = new ArrayList<>(List.of(ann));
    public final List<HubUser> hubUsers = new ArrayList<>();

    @Nullable
    public List<String> scopes = List.of("ZohoCRM.settings.clientportal.READ", "ZohoCRM.org.READ");

    public final GivenFiles files = new GivenFiles();
    public final List<Attestation> attestations = new ArrayList<>();

    private final Map<String, UserTypeDraft> userTypes = new LinkedHashMap<>();
    private final Map<Gap, String> gaps = new HashMap<>();
    private final Map<String, Map<String, Object>> parameters = new HashMap<>();

    private record Gap(String resource, @Nullable String scope) {}

    /** Begin with what every portal has: the default user type, with a user. */
    public Crm() {
        var standard = new UserTypeDraft(DEFAULT_USER_TYPE);
        standard.defaultType = true;
        add(standard);
        hubUsers.add(new HubUser("1", "Olga", "olga@acme.example", "active", "Regular User", "CEO", "Administrator"));
    }

    public void add(UserTypeDraft type) {
        userTypes.put(type.name, type);
    }

    /** The user type of this name, which is made now if there was none. */
    public UserTypeDraft userType(String name) {
        return userTypes.computeIfAbsent(name, UserTypeDraft::new);
    }

    List<UserTypeDraft> userTypes() {
        return List.copyOf(userTypes.values());
    }

    /** The id of a user type, made of its place in the list. */
    public String idOf(String userType) {
        userType(userType);
        return String.valueOf(100 + List.copyOf(userTypes.keySet()).indexOf(userType));
    }

    /** Say that a resource was not collected whole. */
    public void miss(String resource, @Nullable String scope, String state) {
        gaps.put(new Gap(resource, scope), state);
    }

    /** The state of a resource: collected, unless it was missed. */
    String stateOf(String resource, @Nullable String scope) {
        return gaps.getOrDefault(new Gap(resource, scope), "collected");
    }

    /** Keep what it is now as the reference; whatever could not be collected then is no gap of the next snapshot. */
    public void takeReference() throws IOException, InvalidSnapshotException {
        files.reference = new CrmFile(this).read();
        gaps.clear();
    }

    public void set(String control, String parameter, Object value) {
        parameters.computeIfAbsent(control, id -> new HashMap<>()).put(parameter, value);
    }

    public Map<String, Map<String, Object>> parameters() {
        return parameters;
    }
}
