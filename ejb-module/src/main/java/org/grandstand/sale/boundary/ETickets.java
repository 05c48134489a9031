package org.grandstand.sale.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.grandstand.inventory.TicketView;
import org.grandstand.inventory.boundary.Tickets;
import org.grandstand.kernel.Rejected;
import org.grandstand.sale.ETicket;
import org.grandstand.sale.OrderCard;
import org.grandstand.sale.OrderState;
import org.grandstand.sale.SoldSeat;
import org.grandstand.sale.control.OrderCards;
import org.grandstand.sale.control.OrderViews;
import org.grandstand.sale.control.SoldSeats;
import org.grandstand.sale.control.TicketPaper;

/** The tickets of paid orders: shown to their customer, and found by the gates (I8.1, S9.1). */
@Stateless
public class ETickets {

    @Inject
    OrderDesk desk;

    @Inject
    OrderViews views;

    @Inject
    OrderCards cards;

    @Inject
    SoldSeats seats;

    @Inject
    Tickets tickets;

    @Inject
    TicketPaper paper;

    /**
     * The tickets of an order of the signed-in customer.
     *
     * @throws Rejected sale.no-such-order, sale.tickets-after-payment
     */
    @RolesAllowed("customer")
    public List<ETicket> own(String number) {
        OrderCard order = desk.own(number);
        if (order.state() != OrderState.PAID) {
            throw Rejected.state("sale.tickets-after-payment", "order", number, "state", order.state());
        }
        Map<Integer, TicketView> byPosition =
                tickets
                        .at(
                                order.session().id(),
                                order.lines().stream()
                                        .map(line -> line.seat().position())
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(TicketView::position, Function.identity()));
        return order.lines().stream()
                .map(line -> ticket(order, line, byPosition.get(line.seat().position())))
                .toList();
    }

    private ETicket ticket(OrderCard order, OrderCard.Line line, TicketView ticket) {
        return new ETicket(
                ticket,
                tickets.qr(ticket),
                order.session(),
                line.seat(),
                line.level(),
                line.price(),
                line.holderName());
    }

    /** The same as a PDF, a page a ticket. */
    @RolesAllowed("customer")
    public byte[] ownPaper(String number, Locale language) {
        return paper.print(own(number), language);
    }

    /** For the gates: who sits on a sold ticket's seat. */
    @PermitAll
    public Optional<SoldSeat> soldSeat(TicketView ticket) {
        return Optional.ofNullable(ticket.order())
                .flatMap(views::byId)
                .filter(order -> order.state() == OrderState.PAID)
                .map(order -> cards.of(List.of(order)).get(0))
                .flatMap(card -> soldSeat(card, ticket.position()));
    }

    private static Optional<SoldSeat> soldSeat(OrderCard card, int position) {
        return card.order().items().stream()
                .filter(item -> item.position() == position)
                .findFirst()
                .map(item -> new SoldSeat(card.session().id(), position, item.personId(), holder(card, position)));
    }

    private static String holder(OrderCard card, int position) {
        return card.lines().stream()
                .filter(line -> line.seat().position() == position)
                .map(OrderCard.Line::holderName)
                .findFirst()
                .orElse(null);
    }

    /** For the gates: positions that one of these persons may take in a session; one a person (S5.3). */
    @PermitAll
    public List<Integer> positionsOf(long session, Collection<Long> persons) {
        return seats.positionsOf(session, persons);
    }
}
