package org.grandstand.programme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.kernel.Rejected;
import org.grandstand.programme.PriceLevel;
import org.grandstand.programme.control.GamesRow;
import org.grandstand.programme.control.PriceRows;
import org.grandstand.programme.control.PriceRules;
import org.grandstand.programme.control.SessionRows;

/** Prices of sessions (I4.1). */
@Stateless
public class PriceLevels {

    @Inject
    PriceRows prices;

    @Inject
    SessionRows sessions;

    @Inject
    GamesRow games;

    @Inject
    AuditTrail audit;

    /** The session's levels by letter; empty while none are set. */
    @PermitAll
    public List<PriceLevel> of(long session) {
        return prices.of(session);
    }

    /** Levels of up to 1,000 sessions in one statement; sessions without levels are left out. */
    @PermitAll
    public Map<Long, List<PriceLevel>> of(Collection<Long> sessionIds) {
        return prices.of(sessionIds);
    }

    /**
     * Sets the session's levels, all at once.
     *
     * @throws Rejected programme.no-such-session; programme.bad-prices with one error a field
     */
    @RolesAllowed("ticket-operations")
    public void set(long session, List<PriceLevel> levels) {
        PriceRules.check(levels, games.get().view().currency());
        String number = sessions.forUpdate(session).number();
        List<PriceLevel> before = prices.of(session);
        prices.replace(session, levels);
        games.touch();
        audit.done("programme.prices-set", "session:" + number, before, levels);
    }
}
