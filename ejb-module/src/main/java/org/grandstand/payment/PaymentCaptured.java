package org.grandstand.payment;

import java.time.Instant;
import org.grandstand.events.SentTo;
import org.grandstand.kernel.Money;

/**
 * The payer has paid. Told once a charge, also when the charge was closed before: whoever opened it decides what a late
 * payment means.
 *
 * @param amount what came, which is to be compared with what was asked for
 * @param capturedAt by the provider's clock
 * @param provider such as {@code WECHAT_PAY}
 * @param providerTransaction the provider's number of the payment
 */
@SentTo("sale.payment-captured")
public record PaymentCaptured(
        long chargeId,
        String orderNumber,
        Money amount,
        Instant capturedAt,
        String provider,
        String providerTransaction) {}
