package dev.portcullis.report.catalogue;

import dev.portcullis.evaluate.profile.ControlCost;
import dev.portcullis.evaluate.profile.Profile;
import java.util.List;

/** What controls cost as a list of objects, the dearest first. */
public final class ProfileJson {
    private ProfileJson() {}

    private record Line(
            String control,
            String subject,
            double milliseconds,
            double share,
            boolean dear,
            long matches,
            long findings,
            boolean broken,
            List<String> joins) {}

    public static String write(Profile profile) {
        return CatalogueJson.write(
                profile.costs().stream().map(cost -> line(profile, cost)).toList());
    }

    private static Line line(Profile profile, ControlCost cost) {
        return new Line(
                cost.control(),
                cost.subject().word(),
                Math.round(cost.time().toNanos() / 1e4) / 1e2,
                Math.round(profile.share(cost) * 1e4) / 1e4,
                profile.dear(cost),
                cost.matches(),
                cost.findings(),
                cost.broken(),
                cost.joins());
    }
}
