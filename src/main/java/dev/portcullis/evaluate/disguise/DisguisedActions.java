package dev.portcullis.evaluate.disguise;

import java.util.ArrayList;
import java.util.List;
import org.drools.core.common.InternalFactHandle;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Puts the facts of a match into disguise while its action runs, and back before anything else is judged. Drools has no
 * public way to give an action other facts than its condition had; it asks the handles for them at that moment, which
 * {@code DisguiseTest} holds it to. Not thread-safe; one per session.
 */
public final class DisguisedActions extends DefaultAgendaEventListener {
    private record Exchanged(InternalFactHandle handle, Object fact) {}

    private final Disguises disguises;
    private final List<Exchanged> exchanged = new ArrayList<>();

    public DisguisedActions(Disguises disguises) {
        this.disguises = disguises;
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        for (FactHandle matched : event.getMatch().getFactHandles()) {
            var handle = (InternalFactHandle) matched;
            Object fact = handle.getObject();
            Object disguised = disguises.of(fact);
            if (disguised != fact) {
                exchanged.add(new Exchanged(handle, fact));
                handle.setObject(disguised);
            }
        }
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        exchanged.forEach(exchange -> exchange.handle().setObject(exchange.fact()));
        exchanged.clear();
    }
}
