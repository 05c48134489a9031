package org.grandstand.payment.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.grandstand.payment.control.PaybackBook;
import org.grandstand.payment.control.PaybackCheck;

/** Brings owed paybacks to the provider, no faster than it takes them. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaybackSending {

    /** Taken in one go once a second; the provider takes 150 a second (WeChat Pay). */
    static final int CLAIMED_AT_ONCE = 100;

    @Inject
    PaybackBook book;

    @Inject
    PaybackCheck check;

    /** Takes the paybacks whose turn it is. */
    public List<Long> claimDue() {
        return book.claimDue(CLAIMED_AT_ONCE);
    }

    /** Sends one, or asks what became of it; a silent provider leaves it as it is until its next turn. */
    public void advance(long paybackId) {
        check.advance(paybackId);
    }
}
