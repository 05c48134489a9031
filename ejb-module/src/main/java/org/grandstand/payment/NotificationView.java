package org.grandstand.payment;

import java.time.Instant;

/**
 * A notification on record.
 *
 * @param notificationId the provider's id; for a forged one, ours
 * @param kind such as {@code TRANSACTION.SUCCESS}; empty for a forged one
 * @param subject number of the charge or payback it names; empty when unread
 * @param detail what was wrong; null when nothing was
 */
public record NotificationView(
        long id,
        String provider,
        String notificationId,
        String kind,
        String subject,
        Instant receivedAt,
        Receipt receipt,
        String detail) {}
