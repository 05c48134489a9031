package org.grandstand.sale;

import org.grandstand.inventory.TicketView;
import org.grandstand.programme.SessionFacts;

/**
 * A ticket as staff find it by its code.
 *
 * @param order number of the order that bought or holds its seat, or did when it was taken back; null when there is none
 */
public record FoundTicket(TicketView ticket, SessionFacts session, String order) {}
