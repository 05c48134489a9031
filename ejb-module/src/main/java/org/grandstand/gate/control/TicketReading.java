package org.grandstand.gate.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.grandstand.gate.GateCheck;
import org.grandstand.gate.GateCheckView.Way;
import org.grandstand.gate.GateReason;
import org.grandstand.gate.GateTicket;
import org.grandstand.gate.entity.Doors.No;
import org.grandstand.inventory.QrReading;
import org.grandstand.inventory.SeatAddress;
import org.grandstand.inventory.TicketQr;
import org.grandstand.inventory.TicketView;
import org.grandstand.inventory.boundary.Availability;
import org.grandstand.inventory.boundary.Tickets;
import org.grandstand.kernel.Rejected;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.boundary.Programme;
import org.grandstand.realname.PersonState;
import org.grandstand.realname.PersonView;
import org.grandstand.realname.boundary.Persons;
import org.grandstand.sale.SoldSeat;
import org.grandstand.sale.boundary.ETickets;

/** Finds the ticket that somebody shows as a QR code, types as a code, or has under an identity document. */
@ApplicationScoped
public class TicketReading {

    private static final String MASK = "*";

    @Inject
    Programme programme;

    @Inject
    Tickets tickets;

    @Inject
    Availability seats;

    @Inject
    ETickets eTickets;

    @Inject
    Persons persons;

    public SessionFacts session(GateCheck ask) {
        Rejected.unless(ask.session() != null, "gate.session-missing");
        return programme.byNumber(ask.session());
    }

    /** The session that a ticket is for. */
    public SessionFacts home(TicketView ticket) {
        return programme.byId(ticket.session());
    }

    /** How the ticket is shown; exactly one way is allowed. */
    public Way way(GateCheck ask) {
        return ask.qr() != null ? Way.QR : ask.code() != null ? Way.CODE : Way.DOCUMENT;
    }

    /** @throws Rejected gate.one-way-to-check, gate.text-too-long */
    public ShownTicket shown(GateCheck ask, SessionFacts session) {
        List<String> ways = Stream.of(ask.qr(), ask.code(), ask.documentNumber())
                .filter(text -> text != null)
                .toList();
        Rejected.unless(ways.size() == 1, "gate.one-way-to-check", "ways", ways.size());
        int length = ways.get(0).length();
        Rejected.unless(
                length <= GateCheck.TEXT_AT_MOST,
                "gate.text-too-long",
                "length",
                length,
                "limit",
                GateCheck.TEXT_AT_MOST);
        int gate = ask.gate() == null ? 0 : ask.gate().length();
        Rejected.unless(
                gate <= GateCheck.GATE_NAME_AT_MOST,
                "gate.text-too-long",
                "length",
                gate,
                "limit",
                GateCheck.GATE_NAME_AT_MOST);
        return switch (way(ask)) {
            case QR -> scanned(ask.qr());
            case CODE -> typed(ask.code());
            case DOCUMENT -> ofPerson(ask.documentNumber(), session);
        };
    }

    private ShownTicket scanned(String qr) {
        QrReading reading = tickets.read(qr.strip());
        return switch (reading.verdict()) {
            case GENUINE -> signed(reading.ticket());
            case UNREADABLE -> ShownTicket.not(new No(GateReason.UNREADABLE_QR));
            case UNKNOWN_KEY -> ShownTicket.not(new No(GateReason.UNKNOWN_KEY));
            case FORGED -> ShownTicket.not(new No(GateReason.FORGED_QR));
        };
    }

    /** A signed code that no seat has any more is as unknown as one that was never made. */
    private ShownTicket signed(TicketQr qr) {
        return found(tickets.byCode(qr.code())
                .filter(ticket -> ticket.session() == qr.session() && ticket.position() == qr.position()));
    }

    private ShownTicket typed(String text) {
        Optional<String> code = tickets.codeIn(text);
        return code.isEmpty() ? ShownTicket.not(new No(GateReason.MISTYPED_CODE)) : found(tickets.byCode(code.get()));
    }

    private ShownTicket ofPerson(String documentNumber, SessionFacts session) {
        List<Integer> positions = eTickets.positionsOf(session.id(), persons.withDocument(documentNumber.strip()));
        if (positions.size()
                > 1) { // the same number on documents of two countries: the wrong ticket must not be used up
            return ShownTicket.not(new No(GateReason.SEVERAL_TICKETS_FOR_DOCUMENT, "tickets", positions.size()));
        }
        return tickets.at(session.id(), positions).stream()
                .findFirst()
                .map(ShownTicket::of)
                .orElseGet(
                        () -> ShownTicket.not(new No(GateReason.NO_TICKET_FOR_DOCUMENT, "session", session.number())));
    }

    private static ShownTicket found(Optional<TicketView> ticket) {
        return ticket.map(ShownTicket::of).orElseGet(() -> ShownTicket.not(new No(GateReason.UNKNOWN_TICKET)));
    }

    /** How the holder's identity stands; empty when the ticket names nobody. */
    public Optional<PersonState> holder(TicketView ticket) {
        return eTickets.soldSeat(ticket)
                .map(SoldSeat::person)
                .flatMap(person -> persons.views(List.of(person)).stream().findFirst())
                .map(PersonView::state);
    }

    /** What the person at the gate sees of a ticket. */
    public GateTicket forGate(TicketView ticket, SessionFacts session) {
        SeatAddress seat = seats.addresses(session.venue().id(), List.of(ticket.position())).stream()
                .findFirst()
                .orElseGet(() -> new SeatAddress(ticket.position(), "", "", "", ""));
        String initial = eTickets.soldSeat(ticket)
                .map(SoldSeat::holderName)
                .map(name -> name.replace(MASK, ""))
                .filter(name -> !name.isEmpty())
                .map(name -> name.substring(0, name.offsetByCodePoints(0, 1)))
                .orElse(null);
        return new GateTicket(
                ticket.code(), seat.floor(), seat.zone(), seat.row(), seat.number(), ticket.level(), initial);
    }
}
