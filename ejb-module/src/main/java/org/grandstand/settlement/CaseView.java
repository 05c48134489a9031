package org.grandstand.settlement;

import java.time.Instant;
import java.time.LocalDate;
import org.grandstand.payment.MoneyMoved;
import org.grandstand.payment.PaymentMethod;

/**
 * A discrepancy case as others see it.
 *
 * @param number of the charge or payback
 * @param orderNumber null when our books do not know it
 * @param ourMinor what our books say; null when they do not know it
 * @param theirMinor what the provider says; null when it does not know it
 * @param detail the provider's words; null when there are none
 * @param resolution null while open; likewise reason and persons
 */
public record CaseView(
        long id,
        LocalDate day,
        PaymentMethod method,
        MoneyMoved.Kind kind,
        String number,
        Difference difference,
        String orderNumber,
        Long ourMinor,
        Long theirMinor,
        String currency,
        String detail,
        CaseState state,
        Resolution resolution,
        String reason,
        String proposedBy,
        Instant proposedAt,
        String resolvedBy,
        Instant resolvedAt,
        Instant openedAt) {}
