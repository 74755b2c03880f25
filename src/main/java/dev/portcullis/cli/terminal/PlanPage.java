package dev.portcullis.cli.terminal;

import dev.portcullis.fetch.PlannedCalls;
import dev.portcullis.fetch.Planner;
import dev.portcullis.fetch.setup.Limits;
import dev.portcullis.snapshot.Coverage;
import java.util.Locale;

/** Shows what a collection will ask for. */
public final class PlanPage {
    private final Console console;
    private final long allowed;

    public PlanPage(Console console, long allowed) {
        this.console = console;
        this.allowed = allowed;
    }

    public void print(Planner.Plan plan) {
        int width = plan.calls().stream()
                .mapToInt(calls -> calls.endpoint().length())
                .max()
                .orElse(0);
        for (PlannedCalls calls : plan.calls()) {
            line("%-" + width + "s  %s  %s", calls.endpoint(), number(calls.calls(), calls.exact()), calls.basis());
        }
        line("%-" + width + "s  %s  %s", "In all", number(plan.total(), plan.exact()), "calls, one credit each");
        for (Coverage gap : plan.gaps()) {
            line("not known: %s: %s: %s", gap.resource(), gap.state(), Console.clean(gap.message()));
        }
        if (allowed != Limits.UNLIMITED && plan.total() > allowed) {
            line("--max-calls %d is not enough: what is beyond it will not be assessed.", allowed);
        }
    }

    private static String number(long calls, boolean exact) {
        return String.format(Locale.ROOT, "%s%,8d", exact ? "         " : "at least ", calls);
    }

    private void line(String format, Object... values) {
        console.out().println(String.format(Locale.ROOT, format, values));
    }
}
