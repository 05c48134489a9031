package org.grandstand.programme;

import java.time.LocalDate;

/**
 * Which sessions are wanted; whatever is null or blank does not narrow the list.
 *
 * @param text words that must all occur in number, name, sport, venue or round
 * @param sport code
 * @param venue code
 * @param from first day on the venue's calendar
 * @param to last day on the venue's calendar, included
 */
public record SessionSearch(String text, String sport, String venue, LocalDate from, LocalDate to, SessionState state) {

    public static final SessionSearch ALL = new SessionSearch(null, null, null, null, null, null);
}
