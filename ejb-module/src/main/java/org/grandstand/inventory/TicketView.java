package org.grandstand.inventory;

/**
 * The one ticket of a session's seat.
 *
 * @param code unique in the Games (I3.1)
 * @param level A to H; empty for seats without a price
 * @param order the order that bought or holds the seat; null when there is none
 */
public record TicketView(String code, long session, int position, String level, TicketState state, Long order) {}
