package org.grandstand.waitingroom.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.grandstand.waitingroom.PublishedDraw;
import org.grandstand.waitingroom.RoomSchedule;
import org.grandstand.waitingroom.RoomState;
import org.grandstand.waitingroom.RoomView;
import org.grandstand.waitingroom.WaitingRoomTerms;

/**
 * A waiting room as the database has it.
 *
 * @param perMinute people to be let in a minute when the room is not paused
 * @param draw null until it has been made
 * @param counts how many have a place
 * @param closedAt null unless closed
 */
public record Room(
        long sessionId,
        RoomSchedule schedule,
        int perMinute,
        int windowMinutes,
        String commitment,
        PublishedDraw draw,
        Counts counts,
        AdmissionLine line,
        Instant closedAt) {

    /**
     * The draw waits so long after the sale's opening, so that whoever was accepted before it is on record on every node.
     */
    public static final Duration GRACE = Duration.ofSeconds(2);

    /** The first people are let in so long after the draw, when every node has computed the order. */
    public static final Duration START_AFTER_DRAW = Duration.ofSeconds(3);

    /**
     * A change of the pace counts from so long after it was made, when every node has read it: nobody is let in by one
     * node and refused by another.
     */
    public static final Duration CHANGE_COUNTS_AFTER = Duration.ofSeconds(3);

    /**
     * People in a room.
     *
     * @param inDraw those whom the draw decides
     * @param late those who came later
     * @param lastNumber the last number given out behind the draw; numbers are left out when turns pass that nobody waits
     *     for, and one who goes to the end gets a second one
     */
    public record Counts(long inDraw, long late, long lastNumber) {}

    public RoomState state(Instant now) {
        if (closedAt != null) {
            return RoomState.CLOSED;
        }
        if (!now.isBefore(schedule.endsAt())) {
            return RoomState.ENDED;
        }
        if (now.isBefore(schedule.opensAt())) {
            return RoomState.PREPARED;
        }
        if (draw == null) {
            return now.isBefore(schedule.drawsAt()) ? RoomState.OPEN : RoomState.DRAWING;
        }
        return line.paused() ? RoomState.PAUSED : RoomState.ADMITTING;
    }

    /** Whether people may take a place. */
    public boolean takesPlaces(Instant now) {
        return switch (state(now)) {
            case OPEN, DRAWING, ADMITTING, PAUSED -> true;
            case PREPARED, CLOSED, ENDED -> false;
        };
    }

    /** Whether somebody who came then takes part in the draw. */
    public boolean inTime(Instant arrived) {
        return draw == null && arrived.isBefore(schedule.drawsAt());
    }

    public boolean dueForDraw(Instant now) {
        return draw == null
                && closedAt == null
                && !now.isBefore(schedule.drawsAt().plus(GRACE));
    }

    /**
     * Where the entry stands in the queue, from 1; empty while the order is not made.
     *
     * @param order of the drawn; null while this node has not computed it
     */
    public Optional<Long> position(Standing standing, DrawnOrder order) {
        if (draw == null) {
            return Optional.empty();
        }
        if (standing.lateNumber() != null) {
            return Optional.of(draw.count() + standing.lateNumber());
        }
        return order == null ? Optional.empty() : Optional.of(order.position(standing.placeId()));
    }

    /** When the position is let in; empty while nobody can tell. */
    public Optional<Instant> admittedAt(long position) {
        return line.admittedAt(position);
    }

    public Instant orderBefore(Instant admitted) {
        return admitted.plus(Duration.ofMinutes(windowMinutes));
    }

    /** Whether the position was let in and has let its time pass. */
    public boolean missed(long position, Instant now) {
        return admittedAt(position)
                .filter(admitted -> !now.isBefore(orderBefore(admitted)))
                .isPresent();
    }

    /** People who are still to be let in; before the draw those who take part in it. */
    public long waiting(Instant now) {
        return Math.max(0, counts.inDraw + counts.lastNumber - line.admitted(now));
    }

    /** Under other terms, as long as nothing was drawn; a room that was closed opens again. */
    public Room replanned(WaitingRoomTerms terms, RoomSchedule other) {
        return with(other, terms.admittedPerMinute(), terms.windowMinutes(), null);
    }

    public Room endingAt(Instant end) {
        RoomSchedule other = new RoomSchedule(schedule.opensAt(), schedule.drawsAt(), end);
        return with(end.isAfter(schedule.drawsAt()) ? other : schedule, perMinute, windowMinutes, closedAt);
    }

    public Room paced(int people) {
        return with(schedule, people, windowMinutes, closedAt);
    }

    public Room closed(Instant now) {
        return with(schedule, perMinute, windowMinutes, now);
    }

    private Room with(RoomSchedule otherSchedule, int otherPace, int otherWindow, Instant otherClosing) {
        return new Room(sessionId, otherSchedule, otherPace, otherWindow, commitment, draw, counts, line, otherClosing);
    }

    public RoomView view(Instant now) {
        return new RoomView(
                sessionId,
                state(now),
                schedule,
                commitment,
                draw,
                counts.inDraw,
                counts.late,
                waiting(now),
                perMinute,
                windowMinutes,
                closedAt);
    }
}
