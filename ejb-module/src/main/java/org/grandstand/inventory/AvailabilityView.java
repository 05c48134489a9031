package org.grandstand.inventory;

import java.util.List;
import java.util.Map;

/**
 * What can be bought in a session, as far as this node knows: shown to customers, never an authority.
 *
 * @param version opaque; to be given back as {@code since}
 * @param since the version this is a change of; null for a full answer
 * @param size number of positions; null for a change
 * @param free base64 of one bit a position, least significant first; null for a change
 * @param taken positions gone since then, ascending: the first, then from each to the next; null for a full answer
 * @param freed positions that came back since then, written likewise; null for a full answer
 * @param remaining free seats by price level
 */
public record AvailabilityView(
        String version,
        String since,
        Integer size,
        String free,
        List<Integer> taken,
        List<Integer> freed,
        Map<String, Integer> remaining) {}
