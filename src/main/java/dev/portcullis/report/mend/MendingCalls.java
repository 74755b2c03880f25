package dev.portcullis.report.mend;

import dev.portcullis.assess.Assessment;
import dev.portcullis.assess.ControlResult;
import dev.portcullis.control.Control;
import dev.portcullis.control.Mending;
import dev.portcullis.evaluate.Finding;
import dev.portcullis.evaluate.Subject;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.UserType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes down the call to Zoho's API that would mend a finding. The verbs and bodies are those of Zoho's reference for
 * portal users and user types.
 */
public final class MendingCalls {
    private record Place(
            @Nullable String portal,
            @Nullable String userType,
            @Nullable String module) {}

    private final Map<String, Mending> mendings = new HashMap<>();
    private final Map<Place, String> modules = new HashMap<>();
    private final String version;

    public MendingCalls(Assessment assessment) {
        for (ControlResult result : assessment.results()) {
            Control control = result.control();
            if (control.mending() != null) {
                mendings.put(control.id(), control.mending());
            }
        }
        assessment.snapshot().userTypes().forEach(this::learn);
        version = Objects.requireNonNullElse(assessment.snapshot().header().apiVersion(), "v8");
    }

    private void learn(UserType type) {
        for (Module module : Objects.requireNonNullElse(type.modules(), List.<Module>of())) {
            if (module.id() != null) {
                modules.put(new Place(type.portal(), type.id(), module.apiName()), module.id());
            }
        }
    }

    /** Method, path and body on as many lines; null when its control names none, or an id is unknown. */
    public @Nullable String of(Finding finding) {
        Mending mending = mendings.get(finding.control());
        Subject subject = finding.subject();
        if (mending == null || subject.portal() == null || subject.userTypeId() == null) {
            return null;
        }
        String userType = "/crm/" + encoded(version) + "/settings/portals/" + encoded(subject.portal()) + "/user_type/"
                + encoded(subject.userTypeId());
        return switch (mending) {
            case DEACTIVATE_USER -> deactivating(userType, subject);
            case REMOVE_USER -> removing(userType, subject);
            case CLEAR_ACTIONS -> changing(userType, UserTypeBody.withoutActions(moduleOf(subject), finding));
            case READ_ONLY_FIELD -> changing(userType, UserTypeBody.withReadOnly(moduleOf(subject), subject.fieldId()));
            case REMOVE_FIELD -> changing(userType, UserTypeBody.withoutField(moduleOf(subject), subject.fieldId()));
        };
    }

    private @Nullable String moduleOf(Subject subject) {
        return modules.get(new Place(subject.portalId(), subject.userTypeId(), subject.module()));
    }

    private static @Nullable String deactivating(String userType, Subject subject) {
        String user = subject.personalityId();
        return user == null
                ? null
                : "PUT " + userType + "/users/" + encoded(user) + "/actions/change_status?active=false";
    }

    private static @Nullable String removing(String userType, Subject subject) {
        String user = subject.personalityId();
        return user == null ? null : "DELETE " + userType + "/users?personality_ids=" + encoded(user);
    }

    private static @Nullable String changing(String userType, @Nullable String body) {
        return body == null ? null : "PUT " + userType + "\n" + body;
    }

    private static String encoded(@Nullable String text) {
        return URLEncoder.encode(String.valueOf(text), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
