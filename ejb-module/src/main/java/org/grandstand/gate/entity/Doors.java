package org.grandstand.gate.entity;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.grandstand.gate.GatePolicyView;
import org.grandstand.gate.GateReason;
import org.grandstand.gate.GateSession;
import org.grandstand.inventory.TicketState;
import org.grandstand.inventory.TicketView;
import org.grandstand.kernel.Rejected;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.SessionState;
import org.grandstand.realname.PersonState;

/** The doors of one session: decide from a ticket and the time alone whether somebody may come in. */
public record Doors(SessionFacts session, GatePolicyView policy) {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Why not, with what the text needs. */
    public record No(GateReason reason, Map<String, Object> facts) {

        public No(GateReason reason, Object... facts) {
            this(reason, Rejected.facts(facts));
        }
    }

    public Instant opensAt() {
        return session.startsAt().minus(Duration.ofMinutes(policy.opensMinutesBefore()));
    }

    public Instant closesAt() {
        return session.endsAt().plus(Duration.ofMinutes(policy.closesMinutesAfter()));
    }

    public GateSession view() {
        return new GateSession(session, opensAt(), closesAt());
    }

    /**
     * Judges a ticket, whether it was admitted before aside.
     *
     * @param home the session that the ticket is for
     */
    public Optional<No> refuse(TicketView ticket, SessionFacts home, Instant now) {
        if (ticket.state() == TicketState.VOID) {
            return Optional.of(new No(GateReason.VOID));
        }
        if (home.id() != session.id()) {
            return Optional.of(new No(
                    GateReason.OTHER_SESSION,
                    "session",
                    home.number(),
                    "venue",
                    home.venue().name().zh(),
                    "start",
                    SHOWN.format(home.localStart())));
        }
        if (ticket.state() == TicketState.NOT_SOLD) {
            return Optional.of(new No(GateReason.NOT_SOLD));
        }
        if (ticket.state() == TicketState.KEPT_BACK) {
            return Optional.of(new No(GateReason.EMERGENCY_SEAT));
        }
        return refuse(now);
    }

    /**
     * Why a person should look twice at a ticket that is not refused.
     *
     * @param holder how the holder's identity stands; empty when the ticket names nobody
     */
    public Optional<No> look(TicketView ticket, Optional<PersonState> holder) {
        if (ticket.state() == TicketState.NOT_PUBLIC) {
            return Optional.of(new No(GateReason.NOT_PUBLIC));
        }
        return holder.filter(state -> state != PersonState.VERIFIED).map(state -> new No(GateReason.HOLDER_UNVERIFIED));
    }

    private Optional<No> refuse(Instant now) {
        if (session.state() == SessionState.CANCELLED) {
            return Optional.of(new No(GateReason.SESSION_CANCELLED, "session", session.number()));
        }
        if (now.isBefore(opensAt())) {
            return Optional.of(new No(GateReason.TOO_EARLY, "opens", local(opensAt())));
        }
        if (!now.isBefore(closesAt())) {
            return Optional.of(new No(GateReason.TOO_LATE, "closed", local(closesAt())));
        }
        return Optional.empty();
    }

    /** As the clocks at the venue show it. */
    public String local(Instant instant) {
        return SHOWN.format(instant.atZone(ZoneId.of(session.venue().zone())));
    }
}
