package org.grandstand.gate.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.grandstand.gate.GateCheckView;
import org.grandstand.gate.control.GateRecords;

/**
 * Writes a check down, each in a transaction of its own: an admission that comes second breaks on the primary key, and what
 * breaks must not take the record of the refusal with it.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class GateRecord {

    @Inject
    GateRecords records;

    /** Admits and records it; fails on the constraint when the ticket is in already. */
    public void admitted(long session, int position, GateCheckView check) {
        records.admit(session, position, check);
        records.add(session, position, check);
    }

    /** Records a refusal. */
    public void refused(long session, Integer position, GateCheckView check) {
        records.add(session, position, check);
    }
}
