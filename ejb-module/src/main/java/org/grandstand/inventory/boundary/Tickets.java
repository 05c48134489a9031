package org.grandstand.inventory.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.grandstand.inventory.Admitted;
import org.grandstand.inventory.QrReading;
import org.grandstand.inventory.TicketKey;
import org.grandstand.inventory.TicketView;
import org.grandstand.inventory.control.TicketCodes;
import org.grandstand.inventory.control.TicketRows;
import org.grandstand.inventory.control.TicketSeals;

/** Tickets and their QR contents (I3.1, I8.1); for other components, which know who may see which ticket. */
@Stateless
@PermitAll
public class Tickets {

    @Inject
    TicketRows rows;

    @Inject
    TicketSeals seals;

    /** The tickets of these seats, in order of position; positions without a seat are left out. */
    public List<TicketView> at(long session, Collection<Integer> positions) {
        return rows.at(session, positions);
    }

    /** The ticket with this code, void ones included; empty when there never was one. */
    public Optional<TicketView> byCode(String code) {
        return rows.byCode(code).or(() -> rows.voided(code));
    }

    /** The code in what somebody typed; empty when it cannot be one (length, characters, check character). */
    public Optional<String> codeIn(String typed) {
        return TicketCodes.read(typed);
    }

    /** The signed content of the ticket's QR code; always the same for the same ticket and key. */
    public String qr(TicketView ticket) {
        return seals.seal(ticket.session(), ticket.position(), ticket.code());
    }

    /** Reads a QR code; says nothing about whether the ticket is still good. */
    public QrReading read(String scanned) {
        return seals.open(scanned);
    }

    /** Keys for checking QR codes without the platform. */
    public List<TicketKey> keys() {
        return seals.publicKeys();
    }

    /**
     * For the gates, in the transaction that records the admission: from now on the ticket is not taken back unasked.
     *
     * @return whether the ticket is still its seat's and had let nobody in; of two gates that ask at once one hears no, and
     *     of a gate and somebody who takes the ticket back whoever comes second
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean admit(Admitted admission) {
        return rows.admit(admission);
    }

    /** Which of these seats' tickets let somebody in; none of them does until the caller's transaction ends. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<Admitted> admitted(long session, Collection<Integer> positions) {
        return rows.admitted(session, positions);
    }

    /** Tickets of the session that admit. */
    public int sold(long session) {
        return rows.sold(session);
    }
}
