package org.grandstand.sale.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.grandstand.inventory.TicketView;
import org.grandstand.inventory.boundary.Tickets;
import org.grandstand.kernel.Ids;
import org.grandstand.programme.boundary.Programme;
import org.grandstand.sale.FoundTicket;

/** Staff look for a ticket (H2). */
@Stateless
public class TicketDesk {

    @Inject
    Tickets tickets;

    @Inject
    Programme programme;

    /** The ticket with this code as somebody typed it; void ones too, and those of seats not sold yet. */
    @RolesAllowed({"ticket-operations", "customer-service", "business-manager"})
    public Optional<FoundTicket> find(String typed) {
        return tickets.codeIn(typed).flatMap(tickets::byCode).map(this::found);
    }

    private FoundTicket found(TicketView ticket) {
        String order = ticket.order() == null ? null : Ids.text(ticket.order());
        return new FoundTicket(ticket, programme.byId(ticket.session()), order);
    }
}
