package org.grandstand.payment;

import java.time.Instant;
import org.grandstand.kernel.Money;

/**
 * A wish for money.
 *
 * @param reference the opener's own name for this attempt, at most 64 characters; the same reference opens the same charge
 * @param orderNumber what the money is for, as the opener names it
 * @param description what the payer reads, at most 127 characters
 * @param expiresAt after this moment nobody can pay
 */
public record OpenCharge(
        String reference,
        String orderNumber,
        Money amount,
        String description,
        Instant expiresAt,
        PaymentMethod method) {
    public static final int REFERENCE_CHARACTERS = 64;
    public static final int DESCRIPTION_CHARACTERS = 127;
}
