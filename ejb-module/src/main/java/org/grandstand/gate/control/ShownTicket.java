package org.grandstand.gate.control;

import java.util.Optional;
import org.grandstand.gate.entity.Doors.No;
import org.grandstand.inventory.TicketView;

/**
 * What somebody showed at a gate: a ticket of ours, or why it is none.
 *
 * @param ticket empty when there is a no
 */
public record ShownTicket(Optional<TicketView> ticket, Optional<No> no) {

    static ShownTicket of(TicketView ticket) {
        return new ShownTicket(Optional.of(ticket), Optional.empty());
    }

    static ShownTicket not(No no) {
        return new ShownTicket(Optional.empty(), Optional.of(no));
    }
}
