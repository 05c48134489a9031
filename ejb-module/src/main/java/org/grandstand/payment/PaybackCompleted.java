package org.grandstand.payment;

import java.time.Instant;
import org.grandstand.events.SentTo;
import org.grandstand.kernel.Money;

/** The payer has the money back. */
@SentTo("sale.payback-completed")
public record PaybackCompleted(
        long paybackId, long chargeId, String orderNumber, Money amount, Instant paidAt, String providerRefund) {}
