package org.grandstand.operations.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.grandstand.audit.boundary.AccessRefusals;
import org.grandstand.operations.control.LimitBook;
import org.grandstand.operations.control.LimitReport;
import org.grandstand.operations.control.RefusalTally;
import org.grandstand.operations.control.RefusalTally.Refused;

/** What has to be done again and again so that limits hold: reading them, telling of refusals, letting go of old counts. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LimitKeeping {

    @Inject
    LimitBook book;

    @Inject
    RefusalTally tally;

    @Inject
    LimitReport report;

    @Inject
    AccessRefusals refusals;

    public void read() {
        book.refresh();
    }

    public void round() {
        book.refresh();
        tally.forgetOld();
        tally.untold().forEach(this::putOnRecord);
        report.tell();
    }

    private void putOnRecord(Refused refused) {
        String whose = refused.subject().what() + ":" + refused.subject().masked();
        refusals.overLimit(whose, refused.over().rejected().getMessage());
    }
}
