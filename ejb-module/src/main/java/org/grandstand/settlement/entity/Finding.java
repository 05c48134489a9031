package org.grandstand.settlement.entity;

import org.grandstand.payment.MoneyMoved;
import org.grandstand.settlement.Difference;

/**
 * A difference as a comparison finds it.
 *
 * @param number of the charge or payback
 * @param orderNumber null when our books do not know it
 * @param ourMinor null when our books do not know it
 * @param theirMinor null when the provider does not know it
 * @param detail the provider's words; null when there are none
 */
public record Finding(
        MoneyMoved.Kind kind,
        String number,
        Difference difference,
        String orderNumber,
        Long ourMinor,
        Long theirMinor,
        String currency,
        String detail) {

    /** What makes a difference the same one when it is found again. */
    public record Key(MoneyMoved.Kind kind, String number, Difference difference) {}

    public Key key() {
        return new Key(kind, number, difference);
    }
}
