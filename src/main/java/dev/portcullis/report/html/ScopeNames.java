package dev.portcullis.report.html;

import dev.portcullis.report.words.Plain;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says in words what a coverage line is about. */
final class ScopeNames {
    private final Map<String, String> portals = new HashMap<>();
    private final Map<String, String> userTypes = new HashMap<>();
    private final Map<String, String> modules = new HashMap<>();

    ScopeNames(Snapshot snapshot) {
        for (Portal portal : snapshot.portals()) {
            portals.put(String.valueOf(portal.zaid()), Plain.name(portal.name()) + " portal");
        }
        for (UserType type : snapshot.userTypes()) {
            String portal = portals.getOrDefault(String.valueOf(type.portal()), "portal " + type.portal());
            userTypes.put(String.valueOf(type.id()), Plain.name(type.name()) + " (" + portal + ")");
            List<Module> granted = Objects.requireNonNullElse(type.modules(), List.of());
            granted.forEach(module -> modules.putIfAbsent(String.valueOf(module.apiName()), words(module)));
        }
    }

    private static String words(Module module) {
        return Plain.name(module.label() == null ? module.apiName() : module.label());
    }

    static String resource(Coverage line) {
        return switch (line.resource()) {
            case "org" -> "Organisation";
            case "portals" -> "List of portals";
            case "portal" -> "Page of the portal";
            case "user-types" -> "List of user types";
            case "user-type" -> "Modules and fields of the user type";
            case "users" -> "Portal users";
            case "hub-users" -> "Internal CRM users";
            case "field-metadata" -> "Field metadata";
            default -> line.resource();
        };
    }

    static String state(Coverage line) {
        return switch (line.state()) {
            case "collected" -> "Collected";
            case "refused" -> "Refused";
            case "failed" -> "Failed";
            case "partial" -> "Cut short";
            case "skipped" -> "Never asked for";
            default -> line.state();
        };
    }

    /** What it takes to read it: the token's scope, and where Zoho asks for one, the permission of the user behind it. */
    static String permission(Coverage line) {
        return switch (line.resource()) {
            case "org" -> "ZohoCRM.org.READ";
            case "portals", "portal", "user-types", "user-type" ->
                "ZohoCRM.settings.clientportal.READ and the permission Manage Portals";
            case "users" -> "ZohoCRM.settings.clientportal.READ and the permission Manage Portal Users";
            case "hub-users" -> "ZohoCRM.users.READ and the permission Manage Users";
            case "field-metadata" -> "ZohoCRM.settings.fields.READ";
            default -> "";
        };
    }

    String scope(Coverage line) {
        String scope = line.scope();
        if (scope == null) {
            return "Whole organisation";
        }
        return switch (line.resource()) {
            case "portal", "user-types" -> known(portals.get(scope), "Portal ", scope);
            case "user-type", "users" -> known(userTypes.get(scope), "User type ", scope);
            case "field-metadata" -> known(modules.get(scope), "", scope);
            default -> scope;
        };
    }

    private static String known(@Nullable String name, String kind, String scope) {
        return name == null ? kind + scope : name;
    }
}
