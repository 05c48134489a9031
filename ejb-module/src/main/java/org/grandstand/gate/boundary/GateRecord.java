package org.grandstand.gate.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.grandstand.gate.GateCheckView;
import org.grandstand.gate.control.GateRecords;
import org.grandstand.inventory.Admitted;
import org.grandstand.inventory.boundary.Tickets;

/** Writes a check down, each in a transaction of its own, so that an admission that fails leaves its refusal on record. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class GateRecord {

    @Inject
    GateRecords records;

    @Inject
    Tickets tickets;

    /**
     * Admits and records it.
     *
     * @return false when the ticket was let in, or taken back, since it was looked at
     */
    public boolean admitted(long session, int position, GateCheckView check) {
        boolean in = tickets.admit(new Admitted(check.code(), check.at(), check.gate()));
        if (in) {
            records.admit(session, position, check);
            records.add(session, position, check);
        }
        return in;
    }

    /** Records a refusal. */
    public void refused(long session, Integer position, GateCheckView check) {
        records.add(session, position, check);
    }
}
