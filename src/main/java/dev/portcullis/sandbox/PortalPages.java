package dev.portcullis.sandbox;

import java.util.List;
import java.util.Map;

/** What one request may see of one portal. */
final class PortalPages {
    private final Organisation organisation;
    private final String portal;
    private final Map<String, String> query;
    private final Shape shape;

    PortalPages(Organisation organisation, String portal, Map<String, String> query, Shape shape) {
        this.organisation = organisation;
        this.portal = portal;
        this.query = query;
        this.shape = shape;
    }

    Answer portal() {
        requirePortal();
        return Api.list("portals", List.of(organisation.portal(shape)));
    }

    Answer userTypes() {
        requirePortal();
        boolean withModules = "modules".equals(query.get("include"));
        return Api.list("user_type", organisation.userTypes(shape, withModules));
    }

    Answer userType(String id) {
        requirePortal();
        return organisation
                .userType(id, shape)
                .map(userType -> Api.list("user_type", List.of(userType)))
                .orElseGet(Errors::unknownUserType);
    }

    Answer users(String userType) {
        requirePortal();
        String type = query.get("type");
        if (type == null) {
            throw new Refusal(Errors.missingParameter("type"));
        }
        var filter = UserFilters.of(UserFilters.PORTAL_USERS, type);
        return organisation
                .portalUsers(userType)
                .map(users -> page(users.stream().filter(filter).toList()))
                .orElseGet(Errors::unknownUserType);
    }

    private Answer page(List<String> users) {
        Page page = Page.of(query);
        List<String> shown = page.slice(users).stream().map(shape::portalUser).toList();
        return shown.isEmpty()
                ? Answer.nothing()
                : Api.pageOf("users", shown, shape.portalUsersInfo(page, users.size()));
    }

    private void requirePortal() {
        if (!portal.equals(Organisation.PORTAL)) {
            throw new Refusal(Errors.unknownPortal());
        }
    }
}
