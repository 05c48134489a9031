package org.grandstand.programme.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.grandstand.programme.ChangeEffect;
import org.grandstand.programme.ChangeWitness;
import org.grandstand.programme.SessionFacts;

/** Asks everybody concerned what changes of sessions would touch. */
@ApplicationScoped
public class Changes {

    @Inject
    @Any
    Instance<ChangeWitness> witnesses;

    @Inject
    Moves moves;

    public SessionChanges of(List<SessionFacts> sessions) {
        List<Long> ids = sessions.stream().map(SessionFacts::id).toList();
        Map<Long, ChangeEffect> effects = new HashMap<>();
        witnesses.forEach(witness -> effects.putAll(witness.effects(ids)));
        return new SessionChanges(effects, moves::refusal);
    }
}
