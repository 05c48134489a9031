package org.grandstand.settlement;

import java.time.Instant;
import java.time.LocalDate;
import org.grandstand.payment.PaymentMethod;

/**
 * A day's statement as others see it.
 *
 * @param day of Beijing
 * @param ours what moved by our books
 * @param theirs what moved by the provider's bill; nothing before it was compared
 * @param feesMinor what the provider kept
 * @param equalRows lines on which both agree
 * @param differentRows lines on which they do not
 * @param comparedAt null before it was compared
 */
public record StatementView(
        long id,
        LocalDate day,
        PaymentMethod method,
        String currency,
        Totals ours,
        Totals theirs,
        long feesMinor,
        long equalRows,
        long differentRows,
        Instant comparedAt) {

    /**
     * Sums of one side.
     *
     * @param capturesMinor in minor units, likewise the paybacks
     */
    public record Totals(long captures, long capturesMinor, long paybacks, long paybacksMinor) {
        public static final Totals NOTHING = new Totals(0, 0, 0, 0);

        public long netMinor() {
            return capturesMinor - paybacksMinor;
        }
    }

    public boolean compared() {
        return comparedAt != null;
    }
}
