package org.grandstand.audit;

import java.time.Instant;

/**
 * One line of the trail.
 *
 * @param actor who, as {@code staff:12:li.lei}
 * @param action what, as {@code venue.plan-imported}
 * @param subject to which thing, as {@code venue:NS}
 * @param outcome whether it was done or refused
 * @param before state before in JSON; null when there was none
 * @param after state after in JSON; null when there is none
 * @param detail more for people; null when there is nothing to add
 */
public record AuditEntry(
        long id,
        Instant at,
        String actor,
        String action,
        String subject,
        Outcome outcome,
        String before,
        String after,
        String detail) {

    /** Whether the act happened. */
    public enum Outcome {
        DONE,
        REFUSED
    }
}
