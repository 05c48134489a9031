package org.grandstand.programme.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.grandstand.kernel.Rejected;
import org.grandstand.programme.MoveGuard;
import org.grandstand.programme.SessionFacts;

/** Asks everybody concerned before a session goes to another venue. */
@ApplicationScoped
public class Moves {

    @Inject
    @Any
    Instance<MoveGuard> guards;

    public void permit(SessionFacts session, String venueCode) {
        if (!session.venue().code().equals(venueCode)) {
            guards.forEach(guard -> guard.permitMove(session));
        }
    }

    /** Why the session cannot be held elsewhere, if somebody says so. */
    Optional<Rejected> refusal(SessionFacts session) {
        try {
            guards.forEach(guard -> guard.permitMove(session));
            return Optional.empty();
        } catch (Rejected why) {
            return Optional.of(why);
        }
    }
}
