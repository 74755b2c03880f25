package dev.portcullis.fetch;

import dev.portcullis.fetch.http.Access;
import dev.portcullis.fetch.http.Answer;
import dev.portcullis.fetch.http.ZohoClient;
import dev.portcullis.fetch.setup.FetchSettings;
import dev.portcullis.fetch.wire.Facts;
import dev.portcullis.fetch.wire.Wire;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.Ids;
import dev.portcullis.snapshot.Names;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.spelling.Nearest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects portals, their own pages, and their user types with modules. */
final class PortalCollector {
    private final ZohoClient client;
    private final FetchSettings settings;
    private final CoverageBook coverage;
    private final List<Portal> portals = Collections.synchronizedList(new ArrayList<>());
    private final List<UserType> userTypes = Collections.synchronizedList(new ArrayList<>());
    private List<Wire.Portal> wanted = List.of();

    PortalCollector(ZohoClient client, FetchSettings settings, CoverageBook coverage) {
        this.client = client;
        this.settings = settings;
        this.coverage = coverage;
    }

    /** Both lists sorted by id. */
    record Result(List<Portal> portals, List<UserType> userTypes) {

        /** The name by which the portal of this zaid is asked for. */
        @Nullable
        String nameOf(@Nullable String zaid) {
            return portals.stream()
                    .filter(portal -> portal.zaid() != null && portal.zaid().equals(zaid))
                    .map(Portal::name)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Ask which portals there are; to be done first. */
    PortalCollector list() throws UnknownPortalException {
        Answer<List<Wire.Portal>> answer =
                client.askForList(Access.PORTALS, api -> api.portals(), Wire.PortalsAnswer::portals);
        Answer.Trouble<List<Wire.Portal>> trouble = answer.trouble();
        if (trouble == null) {
            List<Wire.Portal> listed = answer.body() == null ? List.of() : answer.body();
            List<Wire.Portal> different = listed.stream().distinct().toList();
            coverage.collected("portals", null, different.size());
            wanted = wanted(different);
            different.stream().filter(portal -> !wanted.contains(portal)).forEach(this::leaveOut);
        } else {
            coverage.add(trouble.coverage("portals", null));
            String parent = "the list of portals was not collected";
            coverage.skipped("portal", null, parent);
            coverage.skipped("user-types", null, parent);
            coverage.skipped("users", null, parent);
        }
        return this;
    }

    /** Ask for all that is said of them but their users. */
    Result collect() {
        client.parallel().forEach(wanted, this::portal);
        portals.sort(Comparator.comparing(Portal::zaid, Ids.ORDER).thenComparing(Portal::toString));
        userTypes.sort(Comparator.comparing(UserType::id, Ids.ORDER)
                .thenComparing(UserType::portal, Ids.ORDER)
                .thenComparing(UserType::toString));
        return new Result(portals, userTypes);
    }

    private List<Wire.Portal> wanted(List<Wire.Portal> listed) throws UnknownPortalException {
        for (String name : settings.portals()) {
            if (listed.stream().noneMatch(portal -> Names.same(portal.name(), name))) {
                List<String> names = listed.stream()
                        .map(portal -> String.valueOf(portal.name()))
                        .sorted()
                        .toList();
                String hint = Nearest.hint(name, names);
                throw new UnknownPortalException("There is no portal '" + name + "'" + (hint.isEmpty() ? "." : hint)
                        + " The organisation has "
                        + (names.isEmpty() ? "no portal at all." : "'" + String.join("', '", names) + "'."));
            }
        }
        return settings.portals().isEmpty()
                ? listed
                : listed.stream()
                        .filter(portal -> settings.portals().stream().anyMatch(name -> Names.same(portal.name(), name)))
                        .toList();
    }

    /** What was not asked for leaves its trace: a snapshot of one portal is none of the organisation. */
    private void leaveOut(Wire.Portal portal) {
        coverage.skipped("portal", portal.zaid(), Coverage.LEFT_OUT);
        coverage.skipped("user-types", portal.zaid(), Coverage.LEFT_OUT);
    }

    private void portal(Wire.Portal listed) {
        String name = listed.name();
        if (name == null || name.isBlank()) {
            coverage.failed("portal", listed.zaid(), "Zoho lists this portal without a name to ask for it by");
            coverage.skipped("user-types", listed.zaid(), "the portal has no name");
            portals.add(Facts.portal(listed, null));
            return;
        }
        client.parallel()
                .all(
                        () -> portals.add(Facts.portal(listed, page(listed.zaid(), name))),
                        () -> userTypes(listed.zaid(), name));
    }

    private Wire.@Nullable Portal page(@Nullable String zaid, String name) {
        Answer<List<Wire.Portal>> answer =
                client.askForList(Access.PORTALS, api -> api.portal(name), Wire.PortalsAnswer::portals);
        Answer.Trouble<List<Wire.Portal>> trouble = answer.trouble();
        List<Wire.Portal> found = answer.body();
        if (trouble != null) {
            coverage.add(trouble.coverage("portal", zaid));
            return null;
        } else if (found == null || found.isEmpty()) {
            coverage.failed("portal", zaid, "Zoho listed this portal and then had no page of it");
            client.forget(api -> api.portal(name));
            return null;
        } else if (found.size() > 1 || another(zaid, found.get(0).zaid())) {
            coverage.failed("portal", zaid, "Zoho answered with the page of another portal");
            client.forget(api -> api.portal(name));
            return null;
        }
        coverage.collected("portal", zaid, 1);
        return found.get(0);
    }

    private void userTypes(@Nullable String zaid, String name) {
        Answer<List<Wire.UserType>> answer = listUserTypes(name);
        Answer.Trouble<List<Wire.UserType>> trouble = answer.trouble();
        if (trouble != null) {
            coverage.add(trouble.coverage("user-types", zaid));
            coverage.skipped("users", zaid, "the user types were not collected");
            return;
        }
        List<Wire.UserType> listed = answer.body() == null
                ? List.of()
                : answer.body().stream().distinct().toList();
        coverage.collected("user-types", zaid, listed.size());
        client.parallel().forEach(listed, type -> userTypes.add(userType(zaid, name, type)));
    }

    /** Where a version does not know {@code include=modules}, the plain list is asked for. */
    private Answer<List<Wire.UserType>> listUserTypes(String name) {
        Answer<List<Wire.UserType>> answer = client.askForList(
                Access.PORTALS, api -> api.userTypesWithModules(name), Wire.UserTypesAnswer::userTypes);
        Answer.Trouble<List<Wire.UserType>> trouble = answer.trouble();
        boolean unknownInclude = trouble != null && "include".equals(trouble.parameter());
        return unknownInclude
                ? client.askForList(Access.PORTALS, api -> api.userTypes(name), Wire.UserTypesAnswer::userTypes)
                : answer;
    }

    private UserType userType(@Nullable String zaid, String name, Wire.UserType listed) {
        String id = listed.id();
        if (listed.modules() != null) {
            coverage.collected("user-type", id, listed.modules().size());
            return Facts.userType(zaid, listed, null);
        } else if (id == null || id.isBlank()) {
            coverage.failed("user-type", null, "Zoho lists a user type without an id to ask for it by");
            return Facts.userType(zaid, listed, null);
        }
        return Facts.userType(zaid, listed, userTypePage(name, id));
    }

    /** A page may leave out whose it is; what it says must fit. */
    private static boolean another(@Nullable String asked, @Nullable String answered) {
        return answered != null && !answered.equals(asked);
    }

    private Wire.@Nullable UserType userTypePage(String name, String id) {
        Answer<List<Wire.UserType>> answer =
                client.askForList(Access.PORTALS, api -> api.userType(name, id), Wire.UserTypesAnswer::userTypes);
        Answer.Trouble<List<Wire.UserType>> trouble = answer.trouble();
        List<Wire.UserType> found = answer.body();
        if (trouble != null) {
            coverage.add(trouble.coverage("user-type", id));
            return null;
        } else if (found == null || found.isEmpty() || found.get(0).modules() == null) {
            coverage.failed("user-type", id, "Zoho did not say which modules this user type is granted");
            client.forget(api -> api.userType(name, id));
            return null;
        } else if (found.size() > 1 || another(id, found.get(0).id())) {
            coverage.failed("user-type", id, "Zoho answered with the page of another user type");
            client.forget(api -> api.userType(name, id));
            return null;
        }
        coverage.collected("user-type", id, found.get(0).modules().size());
        return found.get(0);
    }
}
