package org.grandstand.gate;

import java.time.LocalDate;

/**
 * Which sessions are looked for at the gates; whatever is null or blank does not narrow the list.
 *
 * @param text words that must all occur in number, name, sport or venue
 * @param venue code
 * @param day on the venue's calendar; with neither day nor text only sessions around now are wanted
 */
public record GateSearch(String text, String venue, LocalDate day) {

    /** Whether only sessions around now are wanted. */
    public boolean aroundNow() {
        return day == null && (text == null || text.isBlank());
    }
}
