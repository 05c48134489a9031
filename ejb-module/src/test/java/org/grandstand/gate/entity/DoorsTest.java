package org.grandstand.gate.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.grandstand.gate.GatePolicyView;
import org.grandstand.gate.GateReason;
import org.grandstand.inventory.TicketState;
import org.grandstand.inventory.TicketView;
import org.grandstand.kernel.Named;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.SessionState;
import org.grandstand.programme.SportFacts;
import org.grandstand.programme.VenueFacts;
import org.grandstand.realname.PersonState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I7.1")
class DoorsTest {

    private static final Instant START = Instant.parse("2027-05-18T11:30:00Z");
    private static final Instant END = Instant.parse("2027-05-18T14:00:00Z");
    private static final GatePolicyView POLICY = new GatePolicyView(0, 90, -30);

    private static SessionFacts session(long id, SessionState state) {
        return new SessionFacts(
                id,
                "SWM0" + id,
                new Named("游泳", "Swimming"),
                new SportFacts(1, "SWM", new Named("游泳", "Swimming")),
                new VenueFacts(1, "AQ", new Named("水上中心", "Aquatics"), "Asia/Shanghai"),
                START,
                END,
                state,
                null);
    }

    private static TicketView ticket(TicketState state) {
        return new TicketView("2222222222222222A", 1, 7, "A", state, state == TicketState.VALID ? 9L : null);
    }

    private final SessionFacts session = session(1, SessionState.SCHEDULED);
    private final Doors doors = new Doors(session, POLICY);

    private Optional<GateReason> at(String time) {
        return doors.refuse(ticket(TicketState.VALID), session, Instant.parse(time))
                .map(Doors.No::reason);
    }

    @Test
    @Tag("G1")
    @DisplayName("a valid ticket is let in from the minute the doors open until the moment they close")
    void openingHours() {
        assertThat(at("2027-05-18T09:59:59Z")).contains(GateReason.TOO_EARLY);
        assertThat(at("2027-05-18T10:00:00Z")).isEmpty();
        assertThat(at("2027-05-18T13:29:59Z")).isEmpty();
        assertThat(at("2027-05-18T13:30:00Z")).contains(GateReason.TOO_LATE);
        assertThat(at("2027-05-17T12:00:00Z")).contains(GateReason.TOO_EARLY);
        assertThat(at("2027-05-19T12:00:00Z")).contains(GateReason.TOO_LATE);
    }

    @Test
    @DisplayName("the refusal names the opening time as the venue's clocks show it")
    void localTimes() {
        assertThat(doors.refuse(ticket(TicketState.VALID), session, START.minusSeconds(86_400))
                        .orElseThrow()
                        .facts())
                .containsEntry("opens", "2027-05-18 18:00");
    }

    @Test
    @DisplayName(
            "a void ticket, one of another session, one not sold, and a cancelled session are refused, each as such")
    void otherRefusals() {
        assertThat(doors.refuse(ticket(TicketState.VOID), session, START)
                        .orElseThrow()
                        .reason())
                .isEqualTo(GateReason.VOID);
        assertThat(doors.refuse(ticket(TicketState.NOT_SOLD), session, START)
                        .orElseThrow()
                        .reason())
                .isEqualTo(GateReason.NOT_SOLD);
        assertThat(doors.refuse(ticket(TicketState.KEPT_BACK), session, START)
                        .orElseThrow()
                        .reason())
                .isEqualTo(GateReason.EMERGENCY_SEAT);
        assertThat(doors.refuse(ticket(TicketState.VALID), session(2, SessionState.SCHEDULED), START)
                        .orElseThrow())
                .satisfies(no -> assertThat(no.reason()).isEqualTo(GateReason.OTHER_SESSION))
                .satisfies(no -> assertThat(no.facts()).containsEntry("session", "SWM02"));
        SessionFacts off = session(1, SessionState.CANCELLED);
        assertThat(new Doors(off, POLICY)
                        .refuse(ticket(TicketState.VALID), off, START)
                        .orElseThrow()
                        .reason())
                .isEqualTo(GateReason.SESSION_CANCELLED);
    }

    @Test
    @Tag("I0")
    @Tag("G3")
    @DisplayName("a registered or occupied seat's ticket is no refusal, but a person looks before it is let in")
    void notPublic() {
        TicketView registered = ticket(TicketState.NOT_PUBLIC);

        assertThat(doors.refuse(registered, session, START)).isEmpty();
        assertThat(doors.look(registered, Optional.empty()).map(Doors.No::reason))
                .contains(GateReason.NOT_PUBLIC);
    }

    @Test
    @Tag("U2.1")
    @DisplayName("a person looks twice at a holder whose identity is not confirmed, and at no other")
    void unverifiedHolder() {
        TicketView sold = ticket(TicketState.VALID);

        assertThat(doors.look(sold, Optional.of(PersonState.REFUSED)).map(Doors.No::reason))
                .contains(GateReason.HOLDER_UNVERIFIED);
        assertThat(doors.look(sold, Optional.of(PersonState.VERIFIED))).isEmpty();
        assertThat(doors.look(sold, Optional.empty())).isEmpty();
    }
}
