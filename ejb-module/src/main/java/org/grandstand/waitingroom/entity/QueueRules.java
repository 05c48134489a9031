package org.grandstand.waitingroom.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Rejected;
import org.grandstand.waitingroom.PlaceState;
import org.grandstand.waitingroom.PlaceView;

/**
 * Judges one person's entry at a moment, from what every node has in memory.
 *
 * @param order null while this node has not computed it
 */
public record QueueRules(Room room, DrawnOrder order, Instant now) {

    private static final int POLL_SECONDS_AT_LEAST = 2;
    private static final int POLL_SECONDS_AT_MOST = 60;
    /** Of the time until the next change that is known. */
    private static final int POLL_SHARE = 10;

    /** How far away the next change is taken to be when nobody knows. */
    private static final Duration NEXT_OF_A_PAUSE = Duration.ofSeconds(150);

    private static final Duration NEXT_OF_THE_REST = Duration.ofMinutes(10);

    public PlaceView view(Standing standing) {
        if (!room.takesPlaces(now)) {
            return view(standing, PlaceState.NOT_NEEDED, null);
        }
        Optional<Long> position = room.position(standing, order);
        if (position.isEmpty()) {
            boolean drawn = standing.lateNumber() == null;
            return view(standing, drawn ? PlaceState.IN_DRAW : PlaceState.WAITING, null);
        }
        return view(standing, state(position.get()), position.get());
    }

    private PlaceState state(long position) {
        Optional<Instant> admitted = room.admittedAt(position);
        if (admitted.isEmpty() || admitted.get().isAfter(now)) {
            return PlaceState.WAITING;
        }
        return now.isBefore(room.orderBefore(admitted.get())) ? PlaceState.ADMITTED : PlaceState.MISSED;
    }

    private PlaceView view(Standing standing, PlaceState state, Long position) {
        Optional<Instant> admitted = position == null ? Optional.empty() : room.admittedAt(position);
        boolean letIn = state == PlaceState.ADMITTED || state == PlaceState.MISSED;
        return new PlaceView(
                Ids.text(standing.placeId()),
                state,
                standing.lateNumber() == null,
                position,
                position == null ? null : ahead(position),
                admitted.orElse(null),
                letIn ? admitted.map(room::orderBefore).orElse(null) : null,
                pollAfter(state, position, admitted));
    }

    private long ahead(long position) {
        return Math.max(0, position - 1 - room.line().admitted(now));
    }

    /** The farther away the next change, the less often it is worth asking. */
    private int pollAfter(PlaceState state, Long position, Optional<Instant> admitted) {
        Instant next = switch (state) {
            case IN_DRAW -> room.schedule().drawsAt();
            case WAITING -> position == null ? now : admitted.orElse(now.plus(NEXT_OF_A_PAUSE));
            case ADMITTED, MISSED, NOT_NEEDED -> now.plus(NEXT_OF_THE_REST);
        };
        long share = Duration.between(now, next).toSeconds() / POLL_SHARE;
        return (int) Math.max(POLL_SECONDS_AT_LEAST, Math.min(POLL_SECONDS_AT_MOST, share));
    }

    /**
     * Whether the holder of the entry may order now.
     *
     * @throws Rejected waitingroom.being-drawn, waitingroom.not-your-turn, waitingroom.paused, waitingroom.window-missed
     */
    public void checkTurn(Standing standing, String session) {
        PlaceView view = view(standing);
        switch (view.state()) {
            case ADMITTED, NOT_NEEDED -> {}
            case IN_DRAW -> throw Rejected.state("waitingroom.being-drawn", "session", session);
            case MISSED ->
                throw Rejected.state(
                        "waitingroom.window-missed",
                        "session",
                        session,
                        "place",
                        view.position(),
                        "orderBefore",
                        view.orderBefore());
            case WAITING -> throw notYet(view, session);
        }
    }

    private static Rejected notYet(PlaceView view, String session) {
        if (view.position() == null) {
            return Rejected.state("waitingroom.being-drawn", "session", session);
        }
        String code = view.expectedAt() == null ? "waitingroom.paused" : "waitingroom.not-your-turn";
        return Rejected.state(
                code,
                "session",
                session,
                "place",
                view.position(),
                "ahead",
                view.ahead(),
                "expectedAt",
                view.expectedAt());
    }
}
