package org.grandstand.inventory;

/**
 * How many seats of one category and level a session has.
 *
 * @param level A to H; empty for seats without a price
 */
public record SeatingCount(SeatCategory category, String level, int seats) {}
