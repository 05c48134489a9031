package org.grandstand.payment.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Sends a payback to the provider or asks what became of it; not inside a transaction. */
@ApplicationScoped
public class PaybackCheck {

    @Inject
    PaybackBook book;

    @Inject
    PaymentProvider provider;

    /**
     * One step. Asking for the money again under the same number is harmless and answers how far it is, so a crash
     * between our record and the provider's needs no other healing.
     */
    public void advance(long id) {
        Repayment repayment = book.repayment(id);
        try {
            book.found(id, repayment.number(), provider.payBack(repayment));
        } catch (ProviderRefused no) {
            book.refused(id, no.getMessage());
        }
    }
}
