package org.grandstand.payment;

import java.time.Instant;
import org.grandstand.events.SentTo;
import org.grandstand.kernel.Money;

/**
 * From now on a payer is owed money, told for the books; it is told once, however often the provider has to be asked.
 *
 * @param paybackId stays the same over all attempts
 */
@SentTo("settlement.payback-owed")
public record PaybackOwed(long paybackId, String orderNumber, Money amount, PaybackCause cause, Instant at) {}
