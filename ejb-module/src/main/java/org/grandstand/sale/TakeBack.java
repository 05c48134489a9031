package org.grandstand.sale;

import org.grandstand.payment.PaybackRequest;

/**
 * The wish to take the tickets of an order back.
 *
 * @param reason what the payer reads, 1 to {@value PaybackRequest#REASON_CHARACTERS} characters
 * @param evenAdmitted whether tickets that let somebody in are taken back too
 */
public record TakeBack(String order, String reason, boolean evenAdmitted) {}
