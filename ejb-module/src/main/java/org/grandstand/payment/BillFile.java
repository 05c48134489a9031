package org.grandstand.payment;

import java.time.LocalDate;

/**
 * A bill that was fetched and whose totals add up.
 *
 * @param day of Beijing
 * @param rows how many lines it has; 0 also when the provider made none because nothing moved
 */
public record BillFile(PaymentMethod method, LocalDate day, long rows) {}
