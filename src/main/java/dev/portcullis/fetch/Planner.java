package dev.portcullis.fetch;

import dev.portcullis.fetch.http.Pager;
import dev.portcullis.fetch.http.ZohoClient;
import dev.portcullis.fetch.setup.FetchSettings;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.Module;
import dev.portcullis.snapshot.UserType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Estimates what a collection will cost, by asking for portals and user types but for no user. */
public final class Planner {
    private final PortalCollector.Result portals;
    private final List<PlannedCalls> planned = new ArrayList<>();

    private Planner(PortalCollector.Result portals) {
        this.portals = portals;
    }

    /**
     * What a collection with these settings will ask for.
     *
     * @param gaps what of portals and user types could not be had, so that the calls are not known either
     */
    public record Plan(List<PlannedCalls> calls, List<Coverage> gaps) {
        public long total() {
            return calls.stream().mapToLong(PlannedCalls::calls).sum();
        }

        public boolean exact() {
            return calls.stream().allMatch(PlannedCalls::exact) && gaps.isEmpty();
        }
    }

    /** Ask for portals and user types, and count. */
    public static Plan plan(FetchSettings settings, FetchListener listener)
            throws CredentialsException, UnreachableException, UnknownPortalException {
        try (ZohoClient client = ZohoClient.logIn(settings, listener)) {
            var coverage = new CoverageBook(listener);
            var planner = new Planner(
                    new PortalCollector(client, settings, coverage).list().collect());
            List<Coverage> gaps = coverage.sorted().stream()
                    .filter(line -> !line.collected() && !line.leftOut())
                    .toList();
            return new Plan(planner.count(), gaps);
        }
    }

    private List<PlannedCalls> count() {
        int asked = (int) portals.portals().stream()
                .filter(portal -> portal.name() != null)
                .count();
        planned.add(new PlannedCalls("GET /org", 1, true, "once"));
        planned.add(new PlannedCalls("GET /settings/portals", 1, true, "once"));
        planned.add(new PlannedCalls("GET /settings/portals/{portal}", asked, true, "one a portal"));
        planned.add(new PlannedCalls(
                "GET /settings/portals/{portal}/user_type", asked, true, "one a portal, with all modules"));
        planned.add(new PlannedCalls("GET /users", 2, false, "all and deleted ones, one more for every 200"));
        users();
        fields();
        return planned;
    }

    private void users() {
        long calls = 0;
        boolean exact = true;
        for (UserType type : portals.userTypes()) {
            Long users = type.reportedUsers();
            calls += users == null ? 1 : Math.max(1, (users + Pager.PER_PAGE - 1) / Pager.PER_PAGE);
            exact &= users != null;
        }
        int types = portals.userTypes().size();
        String basis = types + (types == 1 ? " user type" : " user types") + ", " + Pager.PER_PAGE + " users a call";
        planned.add(new PlannedCalls(
                "GET /settings/portals/{portal}/user_type/{id}/users",
                calls,
                exact,
                exact ? basis : basis + "; of some Zoho does not say how many there are"));
    }

    private void fields() {
        long modules = portals.userTypes().stream()
                .map(UserType::modules)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .map(Module::apiName)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        planned.add(new PlannedCalls(
                "GET /settings/fields", modules, false, "one a module that outsiders see, and one a subform"));
    }
}
