package org.grandstand.payment;

import org.grandstand.kernel.Money;

/**
 * A wish to give money back.
 *
 * @param chargeId the captured charge that the money came by
 * @param amount at most what is left of the capture
 * @param reason what the payer reads, at most 80 characters
 * @param cause what the books make of it
 */
public record PaybackRequest(String orderNumber, long chargeId, Money amount, String reason, PaybackCause cause) {
    public static final int REASON_CHARACTERS = 80;
}
