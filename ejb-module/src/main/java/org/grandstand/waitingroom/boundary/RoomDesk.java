package org.grandstand.waitingroom.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.kernel.Rejected;
import org.grandstand.waitingroom.RoomSchedule;
import org.grandstand.waitingroom.RoomState;
import org.grandstand.waitingroom.RoomView;
import org.grandstand.waitingroom.WaitingRoomTerms;
import org.grandstand.waitingroom.control.RoomRows;
import org.grandstand.waitingroom.entity.AdmissionLine;
import org.grandstand.waitingroom.entity.Draw;
import org.grandstand.waitingroom.entity.PaceStep;
import org.grandstand.waitingroom.entity.Room;

/** Setting up waiting rooms and steering them while people wait. Every act is on record. */
@Stateless
@RolesAllowed("ticket-operations")
public class RoomDesk {

    static final int REASON_CHARACTERS = 200;

    /** How the trail records why. */
    private record Closed(String reason, RoomView room) {}

    @Inject
    RoomRows rooms;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    public List<RoomView> all() {
        Instant now = clock.instant();
        return rooms.all().stream().map(room -> room.view(now)).toList();
    }

    public Optional<RoomView> find(long session) {
        return rooms.find(session).map(room -> room.view(clock.instant()));
    }

    /**
     * Gives a sale its room, or brings the room to new terms. Once drawn its times stay as they were and its pace is steered
     * here; a room that was closed after its draw stays closed.
     *
     * @param drawsAt the sale's opening
     * @param endsAt the sale's end
     */
    public void keep(long session, WaitingRoomTerms terms, Instant drawsAt, Instant endsAt) {
        terms.check();
        RoomSchedule schedule =
                new RoomSchedule(drawsAt.minus(Duration.ofMinutes(terms.leadMinutes())), drawsAt, endsAt);
        Optional<Room> existing = rooms.lock(session);
        if (existing.isEmpty()) {
            prepare(session, terms, schedule);
        } else if (existing.get().draw() == null) {
            change(existing.get(), existing.get().replanned(terms, schedule));
        } else {
            change(existing.get(), existing.get().endingAt(endsAt));
        }
    }

    private void prepare(long session, WaitingRoomTerms terms, RoomSchedule schedule) {
        String secret = Draw.secret();
        Room room = new Room(
                session,
                schedule,
                terms.admittedPerMinute(),
                terms.windowMinutes(),
                Draw.commitment(secret),
                null,
                new Room.Counts(0, 0, 0),
                new AdmissionLine(List.of()),
                null);
        rooms.add(room, secret);
        audit.done("waitingroom.prepared", "waiting-room:" + session, null, room.view(clock.instant()));
    }

    private void change(Room before, Room after) {
        if (!after.equals(before)) {
            rooms.change(after);
            Instant now = clock.instant();
            audit.done("waitingroom.changed", "waiting-room:" + after.sessionId(), before.view(now), after.view(now));
        }
    }

    /** The sale goes on without its room, if it has one: everybody may order. */
    public void dismiss(long session) {
        rooms.lock(session)
                .filter(room -> room.closedAt() == null)
                .ifPresent(room -> shut(room, "no longer in the plan"));
    }

    /**
     * Everybody may order from now on; those who wait are told that they need not.
     *
     * @param reason 1 to {@value #REASON_CHARACTERS} characters, for the trail
     * @throws Rejected waitingroom.no-room, waitingroom.closed-already, waitingroom.reason
     */
    public void close(long session, String reason) {
        String given = reason == null ? "" : reason.strip();
        Rejected.unless(
                !given.isEmpty() && given.length() <= REASON_CHARACTERS,
                "waitingroom.reason",
                "most",
                REASON_CHARACTERS);
        Room room = existing(session);
        if (room.closedAt() != null) {
            throw Rejected.state("waitingroom.closed-already");
        }
        shut(room, given);
    }

    private void shut(Room room, String reason) {
        Instant now = clock.instant();
        rooms.change(room.closed(now));
        audit.done(
                "waitingroom.closed",
                "waiting-room:" + room.sessionId(),
                room.view(now),
                new Closed(reason, room.closed(now).view(now)));
    }

    /**
     * Lets nobody in for the moment; those let in already may go on.
     *
     * @throws Rejected waitingroom.not-admitting unless people are being let in
     */
    public void pause(long session) {
        Room room = admitting(session, RoomState.ADMITTING);
        step(room, 0, "waitingroom.paused");
    }

    /** @throws Rejected waitingroom.not-admitting unless the room is paused */
    public void resume(long session) {
        Room room = admitting(session, RoomState.PAUSED);
        step(room, room.perMinute(), "waitingroom.resumed");
    }

    private Room admitting(long session, RoomState wanted) {
        Room room = existing(session);
        RoomState state = room.state(clock.instant());
        if (state != wanted) {
            throw Rejected.state("waitingroom.not-admitting", "state", state);
        }
        return room;
    }

    /**
     * Lets people in faster or more slowly; before the draw it counts from the draw on, while paused from the resumption on.
     *
     * @throws Rejected waitingroom.no-room, waitingroom.out-of-range, waitingroom.not-taking-places
     */
    public void pace(long session, int perMinute) {
        WaitingRoomTerms.checkPace(perMinute);
        Room room = existing(session);
        RoomState state = room.state(clock.instant());
        if (state == RoomState.CLOSED || state == RoomState.ENDED) {
            throw Rejected.state("waitingroom.not-taking-places");
        }
        Room changed = room.paced(perMinute);
        if (state == RoomState.ADMITTING) {
            rooms.change(changed);
            step(changed, perMinute, "waitingroom.pace-changed");
        } else {
            change(room, changed);
        }
    }

    private void step(Room room, int perMinute, String action) {
        Rejected.unless(
                room.line().steps().size() < AdmissionLine.STEPS_AT_MOST,
                "waitingroom.too-many-changes",
                "atMost",
                AdmissionLine.STEPS_AT_MOST);
        Instant from = clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(Room.CHANGE_COUNTS_AFTER);
        PaceStep before = room.line().steps().get(room.line().steps().size() - 1);
        PaceStep after = new PaceStep(from, perMinute);
        rooms.addStep(room.sessionId(), after);
        audit.done(action, "waiting-room:" + room.sessionId(), before, after);
    }

    private Room existing(long session) {
        return rooms.lock(session).orElseThrow(() -> Rejected.missing("waitingroom.no-room", "session", session));
    }
}
