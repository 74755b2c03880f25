package dev.portcullis.evaluate.profile;

import dev.portcullis.control.SubjectType;
import java.time.Duration;
import java.util.List;

/**
 * What one control costs over a snapshot.
 *
 * @param time what it took to judge all its portions by this control alone
 * @param matches how often its rules fired
 * @param findings how many of its subjects failed
 * @param broken whether its rules failed, so that it was left out from then on
 * @param joins the joins of its rules that Drools cannot index, each in words
 */
public record ControlCost(
        String control,
        SubjectType subject,
        Duration time,
        long matches,
        long findings,
        boolean broken,
        List<String> joins) {
    public ControlCost {
        joins = List.copyOf(joins);
    }
}
