package org.grandstand.exchange.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.grandstand.exchange.control.TurnRows;
import org.grandstand.kernel.Rejected;

/** One import of a kind at a time: two at once would not see each other's rows. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ImportTurns {

    @Inject
    TurnRows turns;

    /**
     * Keeps the turn until the caller's transaction ends.
     *
     * @param kind what is imported, such as {@code programme.schedule}
     * @throws Rejected exchange.import-running
     */
    public void take(String kind) {
        if (!turns.take(kind)) {
            throw Rejected.busy("exchange.import-running");
        }
    }
}
