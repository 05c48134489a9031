package org.grandstand.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.grandstand.gate.AdmittedTicket;
import org.grandstand.gate.boundary.Gates;
import org.grandstand.inventory.TicketState;
import org.grandstand.kernel.Money;
import org.grandstand.sale.ETicket;
import org.grandstand.sale.boundary.ETickets;

/** The tickets of an order, for the customer who bought it (I8.1). */
@Path("orders/{number}/tickets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("customer")
@RequestScoped
@Tag(name = "Orders")
@SecurityRequirement(name = "token")
public class TicketsResource {

    @Inject
    ETickets eTickets;

    @Inject
    Gates gates;

    /** What a ticket can still do. */
    public enum State {
        VALID,
        USED,
        VOID
    }

    /** All tickets of the order. */
    public record Tickets(List<Ticket> items) {}

    /** One of them; admittedAt is null while it was not used. */
    public record Ticket(
            String code,
            State state,
            OrderAnswer.Session session,
            OrderAnswer.Seat seat,
            Holder holder,
            Money price,
            String qr,
            Instant admittedAt) {}

    /** Whose it is, masked; empty without real names. */
    public record Holder(String name) {}

    @GET
    @Operation(summary = "The tickets of a paid order with their QR codes")
    @APIResponseSchema(value = Tickets.class, responseCode = "200", responseDescription = "The answer")
    public Response tickets(@PathParam("number") String number, @Context Request request) {
        List<ETicket> tickets = eTickets.own(number);
        Map<String, Instant> admitted =
                gates
                        .admissions(tickets.stream()
                                .map(ticket -> ticket.ticket().code())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(AdmittedTicket::code, AdmittedTicket::at));
        Function<ETicket, Ticket> answer =
                ticket -> answer(ticket, admitted.get(ticket.ticket().code()));
        return Representation.of(new Tickets(tickets.stream().map(answer).toList()))
                .answer(request);
    }

    private static Ticket answer(ETicket ticket, Instant admittedAt) {
        return new Ticket(
                ticket.ticket().code(),
                state(ticket, admittedAt),
                OrderAnswer.Session.of(ticket.session()),
                OrderAnswer.Seat.of(ticket.seat(), ticket.level()),
                new Holder(ticket.holderName() == null ? "" : ticket.holderName()),
                ticket.price(),
                ticket.qr(),
                admittedAt);
    }

    private static State state(ETicket ticket, Instant admittedAt) {
        if (admittedAt != null) {
            return State.USED;
        }
        return ticket.ticket().state() == TicketState.VALID ? State.VALID : State.VOID;
    }
}
