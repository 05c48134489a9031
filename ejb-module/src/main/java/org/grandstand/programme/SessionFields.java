package org.grandstand.programme;

import java.time.Instant;
import org.grandstand.kernel.Named;

/**
 * What people enter about a session.
 *
 * @param sport code of a sport that exists
 * @param venue code of a venue that exists
 * @param round may be null
 */
public record SessionFields(
        String number, Named name, String sport, String venue, Instant startsAt, Instant endsAt, String round) {}
