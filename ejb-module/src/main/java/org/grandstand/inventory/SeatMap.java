package org.grandstand.inventory;

/**
 * A session's seat map.
 *
 * @param version another whenever anything in the map is another
 * @param json the map in UTF-8, as docs/api.md describes it
 */
public record SeatMap(String version, byte[] json) {}
