package org.grandstand.payment;

import java.time.Instant;
import org.grandstand.events.SentTo;
import org.grandstand.kernel.Money;

/**
 * The provider did not give the money back, and a person has to.
 *
 * @param number the payback's number at the provider
 * @param why the provider's words
 */
@SentTo("settlement.payback-failed")
public record PaybackFailed(
        long paybackId,
        long chargeId,
        String number,
        String orderNumber,
        Money amount,
        Instant at,
        PaymentMethod method,
        String why) {}
