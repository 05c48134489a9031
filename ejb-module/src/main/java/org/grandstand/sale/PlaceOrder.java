package org.grandstand.sale;

import java.util.List;

/**
 * A customer's choice.
 *
 * @param session the session's number
 * @param items one a ticket, either all with a seat or all with a level
 * @param channel where it was made; WEB when left out
 */
public record PlaceOrder(String session, List<Item> items, String channel) {

    /** More tickets than this in one order are refused whatever the plan says. */
    public static final int ITEMS_AT_MOST = 50;

    /**
     * One ticket.
     *
     * @param seat position in the session's seating, as a decimal string; null for best available
     * @param level price level A to H for best available; null when a seat is named
     * @param holder id of one of the customer's holders; null where the plan asks for no real names
     */
    public record Item(String seat, String level, String holder) {}
}
