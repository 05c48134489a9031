package org.grandstand.gate.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.grandstand.gate.AdmittedTicket;
import org.grandstand.gate.GateAnswer;
import org.grandstand.gate.GateAnswer.Result;
import org.grandstand.gate.GateCheck;
import org.grandstand.gate.GateCheckView;
import org.grandstand.gate.GateReason;
import org.grandstand.gate.control.GateCounts;
import org.grandstand.gate.control.GatePolicies;
import org.grandstand.gate.control.GateRecords;
import org.grandstand.gate.control.ShownTicket;
import org.grandstand.gate.control.TicketReading;
import org.grandstand.gate.entity.Doors;
import org.grandstand.gate.entity.Doors.No;
import org.grandstand.inventory.TicketView;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.control.CurrentCaller;

/**
 * Checks tickets and lets each in once (G3). A check has no transaction of its own: its record has, so that of two gates
 * that ask at the same moment one admits and the other hears that the ticket is in already.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GateChecks {

    @Inject
    TicketReading reading;

    @Inject
    GatePolicies policies;

    @Inject
    GateRecord record;

    @Inject
    GateRecords records;

    @Inject
    GateCounts counts;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /**
     * Checks what somebody shows and, when it is good, lets them in. A phone that lost the answer asks again with the same
     * key and hears it again.
     *
     * @return admitted, refused, or in need of a second look, with the reason; a refusal is an answer, not an exception
     * @throws org.grandstand.kernel.Rejected gate.one-way-to-check, gate.text-too-long, programme.no-such-session
     */
    @RolesAllowed({"gate-staff", "gate-administrator"})
    public GateAnswer check(GateCheck ask) {
        Instant now = clock.instant();
        Doors doors = policies.doors(reading.session(ask));
        ShownTicket shown = reading.shown(ask, doors.session());
        if (shown.ticket().isPresent()
                && records.admittedBy(shown.ticket().get().code(), ask.key(), by())) {
            return admitted(doors, shown.ticket().get());
        }
        Optional<No> no = shown.ticket()
                .map(ticket -> doors.refuse(ticket, reading.home(ticket), now))
                .orElse(shown.no());
        Optional<AdmittedTicket> before = shown.ticket().flatMap(ticket -> records.admission(ticket.code()));
        if (no.isEmpty() && before.isPresent()) {
            no = Optional.of(again(before.get(), doors));
        }
        return no.isPresent()
                ? refused(ask, doors, shown, no.get())
                : looked(
                        ask,
                        doors,
                        shown,
                        doors.look(
                                shown.ticket().orElseThrow(),
                                reading.holder(shown.ticket().get())));
    }

    /** A good ticket is let in at once, or when a person who looked twice says so. */
    private GateAnswer looked(GateCheck ask, Doors doors, ShownTicket shown, Optional<No> look) {
        if (look.isEmpty() || Boolean.TRUE.equals(ask.passed())) {
            return admit(
                    ask,
                    doors,
                    shown.ticket().orElseThrow(),
                    look.map(No::reason).orElse(null));
        }
        return refused(ask, doors, shown, ask.passed() == null ? look.get() : new No(GateReason.TURNED_AWAY));
    }

    private GateAnswer admit(GateCheck ask, Doors doors, TicketView ticket, GateReason look) {
        if (!record.admitted(doors.session().id(), ticket.position(), line(ask, ticket, Result.ADMITTED, look))) {
            return refused(
                    ask, doors, new ShownTicket(Optional.of(ticket), Optional.empty()), meanwhile(ticket, doors));
        }
        counts.admittedOne(doors.session().id());
        return admitted(doors, ticket);
    }

    /** What happened to a ticket between the look at it and its admission. */
    private No meanwhile(TicketView ticket, Doors doors) {
        return records.admission(ticket.code())
                .map(first -> again(first, doors))
                .orElseGet(() -> new No(GateReason.VOID));
    }

    private GateAnswer admitted(Doors doors, TicketView ticket) {
        return new GateAnswer(
                Result.ADMITTED,
                null,
                Map.of(),
                reading.forGate(ticket, doors.session()),
                admittedAt(ticket),
                counts.of(doors.session().id()));
    }

    private GateAnswer refused(GateCheck ask, Doors doors, ShownTicket shown, No no) {
        TicketView ticket = shown.ticket().orElse(null);
        record.refused(
                doors.session().id(),
                ticket == null ? null : ticket.position(),
                line(ask, ticket, no.reason().result(), no.reason()));
        return new GateAnswer(
                no.reason().result(),
                no.reason(),
                no.facts(),
                ticket == null ? null : reading.forGate(ticket, reading.home(ticket)),
                ticket == null ? null : admittedAt(ticket),
                counts.of(doors.session().id()));
    }

    private Instant admittedAt(TicketView ticket) {
        return records.admission(ticket.code()).map(AdmittedTicket::at).orElse(null);
    }

    private static No again(AdmittedTicket before, Doors doors) {
        return new No(
                GateReason.ALREADY_ADMITTED,
                "at",
                doors.local(before.at()),
                "gate",
                before.gate() == null ? "-" : before.gate());
    }

    private GateCheckView line(GateCheck ask, TicketView ticket, Result result, GateReason reason) {
        return new GateCheckView(
                Ids.next(),
                reading.way(ask),
                ticket == null ? null : ticket.code(),
                result,
                reason == null ? null : reason.code(),
                ask.gate(),
                by(),
                ask.key(),
                clock.instant());
    }

    private String by() {
        return caller.get().principalName();
    }
}
