package org.grandstand.payment;

import java.time.Instant;
import org.grandstand.events.SentTo;
import org.grandstand.kernel.Money;

/**
 * Money went from a payer to us or back, told for the books.
 *
 * @param number our number of the charge or payback, as the provider's bill shows it
 * @param chargeId the charge in either case
 * @param amount always positive
 * @param movedAt by the provider's clock
 * @param providerNumber the provider's number of the payment or refund
 */
@SentTo("settlement.money-moved")
public record MoneyMoved(
        Kind kind,
        String number,
        long chargeId,
        String orderNumber,
        Money amount,
        Instant movedAt,
        PaymentMethod method,
        String providerNumber) {

    /** Which way. */
    public enum Kind {
        CAPTURE,
        PAYBACK
    }
}
