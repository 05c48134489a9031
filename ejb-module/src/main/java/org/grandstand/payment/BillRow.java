package org.grandstand.payment;

import java.time.Instant;
import org.grandstand.kernel.Money;

/**
 * One line of a provider's bill.
 *
 * @param number our number of the charge or payback
 * @param providerNumber the provider's
 * @param amount always positive
 * @param fee what the provider keeps of it in minor units; negative when it gives back
 * @param at by the provider's clock
 * @param state the provider's word; {@code SUCCESS} when money moved
 */
public record BillRow(
        MoneyMoved.Kind kind,
        String number,
        String providerNumber,
        Money amount,
        long fee,
        Instant at,
        PaymentMethod method,
        String state) {}
