package org.grandstand.inventory.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.inventory.QuotaView;
import org.grandstand.inventory.control.QuotaRows;
import org.grandstand.inventory.control.SeatCounts;
import org.grandstand.kernel.Rejected;

/** The tickets of each session and level that are open to the public (S5.2). */
@Stateless
public class Quotas {

    @Inject
    QuotaRows quotas;

    @Inject
    SeatCounts counts;

    @Inject
    AuditTrail audit;

    @PermitAll
    public List<QuotaView> of(long session) {
        return quotas.list(session);
    }

    /** The quotas of all sessions. */
    @PermitAll
    public List<QuotaView> all() {
        return quotas.list(null);
    }

    /** Saleable seats of a confirmed session by level: what the quotas of all audiences may add up to. */
    @PermitAll
    public Map<String, Integer> saleable(long session) {
        return counts.saleable(session);
    }

    /**
     * Sets the public quotas of a session.
     *
     * @param byLevel tickets by price level, 0 to the level's saleable seats
     * @throws Rejected inventory.quota-over-seats, inventory.quota-under-taken
     */
    @RolesAllowed("ticket-operations")
    public void set(long session, Map<String, Integer> byLevel) {
        Map<String, Integer> seats = counts.saleable(session);
        List<QuotaView> before = quotas.list(session);
        byLevel.forEach((level, quota) -> {
            int most = seats.getOrDefault(level, 0);
            Rejected.unless(
                    quota >= 0 && quota <= most,
                    "inventory.quota-over-seats",
                    "level",
                    level,
                    "quota",
                    quota,
                    "seats",
                    most);
            Rejected.unless(
                    quotas.set(session, level, quota), "inventory.quota-under-taken", "level", level, "quota", quota);
        });
        audit.done("inventory.quotas-set", "session:" + session, before, quotas.list(session));
    }
}
