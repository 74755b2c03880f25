package dev.portcullis.sandbox.api;

import dev.portcullis.sandbox.call.Answer;
import dev.portcullis.sandbox.call.Errors;
import dev.portcullis.sandbox.call.Refusal;
import dev.portcullis.sandbox.organisation.Organisation;
import dev.portcullis.sandbox.organisation.PortalUsers;
import dev.portcullis.sandbox.organisation.Shape;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

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
                .map(users -> page(users, filter))
                .orElseGet(Errors::unknownUserType);
    }

    private Answer page(PortalUsers users, Predicate<String> filter) {
        Page page = Page.of(query);
        List<String> shown = users.slice(filter, page.start(), page.size()).stream()
                .map(shape::portalUser)
                .toList();
        return shown.isEmpty() ? Answer.nothing() : Api.pageOf("users", shown, info(page, shown, users.count(filter)));
    }

    private String info(Page page, List<String> shown, int total) {
        String end = "\"more_records\":" + page.moreAfter(total) + "}";
        return shape == Shape.LATEST
                ? "{\"total_count\":" + total + "," + end
                : "{\"per_page\":" + page.size() + ",\"total_count\":" + total + ",\"count\":" + shown.size()
                        + ",\"page\":" + page.number() + "," + end;
    }

    private void requirePortal() {
        if (!portal.equals(Organisation.PORTAL)) {
            throw new Refusal(Errors.unknownPortal());
        }
    }
}
