package org.grandstand.sale.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.grandstand.sale.control.TicketLimits;

/** How many customers have tickets of a session, paid or not yet. */
@Stateless
@RolesAllowed({"ticket-operations", "business-manager"})
public class Purchasers {

    @Inject
    TicketLimits limits;

    /** By session; sessions without customers are left out. */
    public Map<Long, Long> counted(Collection<Long> sessions) {
        return limits.purchasers(sessions);
    }
}
