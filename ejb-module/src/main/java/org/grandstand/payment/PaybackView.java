package org.grandstand.payment;

import java.time.Instant;
import org.grandstand.kernel.Money;

/**
 * A payback as others see it.
 *
 * @param number how it is called toward the provider
 * @param endedAt when the money arrived or the provider refused; null until then
 * @param providerRefund the provider's number; null until it answered
 * @param failure why it failed; null unless it did
 */
public record PaybackView(
        long paybackId,
        String number,
        long chargeId,
        String orderNumber,
        Money amount,
        String reason,
        PaybackState state,
        Instant requestedAt,
        Instant endedAt,
        String providerRefund,
        String failure) {}
