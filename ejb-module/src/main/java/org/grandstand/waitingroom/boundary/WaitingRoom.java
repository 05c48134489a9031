package org.grandstand.waitingroom.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.grandstand.kernel.Caller;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.CurrentCaller;
import org.grandstand.waitingroom.PlaceView;
import org.grandstand.waitingroom.RoomState;
import org.grandstand.waitingroom.RoomView;
import org.grandstand.waitingroom.control.Arrival;
import org.grandstand.waitingroom.control.ArrivalIntake;
import org.grandstand.waitingroom.control.ArrivalOutcome;
import org.grandstand.waitingroom.control.RoomBook;
import org.grandstand.waitingroom.control.Standings;
import org.grandstand.waitingroom.entity.QueueRules;
import org.grandstand.waitingroom.entity.Room;
import org.grandstand.waitingroom.entity.Standing;

/**
 * The door of the waiting room, for the public and for the order path. As hot as a rush gets and mostly answered from memory:
 * no session bean, it looks at its caller itself. The room as such is for everybody to see.
 */
@ApplicationScoped
public class WaitingRoom {

    @Inject
    RoomBook book;

    @Inject
    Standings standings;

    @Inject
    ArrivalIntake intake;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** @throws Rejected programme.no-such-session, waitingroom.no-room */
    public RoomView look(String session) {
        return room(session).view(clock.instant());
    }

    /**
     * Gives the signed-in customer a place: one a person, however often and from however many devices it is asked for. One
     * who has let the time to order pass goes to the end.
     *
     * @throws Rejected at once waitingroom.no-room, waitingroom.not-open-yet, waitingroom.not-taking-places,
     *     waitingroom.busy, request.not-permitted; as the stage's cause waitingroom.not-verified
     */
    public CompletionStage<PlaceView> join(String session) {
        long customer = customer();
        Instant now = clock.instant();
        Room room = room(session);
        checkTakesPlaces(room, session, now);
        Optional<Standing> known = entry(room, customer, now);
        if (known.filter(standing -> !missed(room, standing, now)).isPresent()) {
            return CompletableFuture.completedFuture(rules(room, now).view(known.get()));
        }
        return intake.offer(new Arrival(room.sessionId(), customer, now))
                .thenApply(outcome -> placed(room, customer, outcome));
    }

    private static void checkTakesPlaces(Room room, String session, Instant now) {
        if (room.state(now) == RoomState.PREPARED) {
            throw Rejected.state(
                    "waitingroom.not-open-yet",
                    "session",
                    session,
                    "opensAt",
                    room.schedule().opensAt());
        }
        if (!room.takesPlaces(now)) {
            throw Rejected.state("waitingroom.not-taking-places");
        }
    }

    private PlaceView placed(Room room, long customer, ArrivalOutcome outcome) {
        if (outcome instanceof ArrivalOutcome.Placed placed) {
            standings.keep(room.sessionId(), customer, placed.standing());
            Room newest = book.of(room.sessionId()).orElse(room);
            return rules(newest, clock.instant()).view(placed.standing());
        }
        throw ((ArrivalOutcome.Refused) outcome).why();
    }

    /** @throws Rejected waitingroom.no-room, waitingroom.no-place, request.not-permitted */
    public PlaceView own(String session) {
        long customer = customer();
        Instant now = clock.instant();
        Room room = room(session);
        return entry(room, customer, now)
                .map(rules(room, now)::view)
                .orElseThrow(() -> Rejected.missing("waitingroom.no-place", "session", session));
    }

    /**
     * The same for who names the place; one of somebody else is refused without being looked for.
     *
     * @throws Rejected waitingroom.place-of-another as well
     */
    public PlaceView own(String session, String place) {
        long customer = customer();
        Instant now = clock.instant();
        Room room = room(session);
        return entry(room, customer, now)
                .map(rules(room, now)::view)
                .filter(view -> view.place().equals(place))
                .orElseThrow(() -> Rejected.forbidden("waitingroom.place-of-another", "session", session));
    }

    /**
     * Whether the customer may order now; decided from memory, so that refusing costs next to nothing.
     *
     * @throws Rejected waitingroom.no-place, waitingroom.being-drawn, waitingroom.not-your-turn, waitingroom.paused,
     *     waitingroom.window-missed, waitingroom.being-prepared when this node does not know the room yet
     */
    public void checkTurn(String session, long customer, Instant now) {
        Room room = book.of(book.session(session))
                .orElseThrow(() -> Rejected.unavailable("waitingroom.being-prepared", "session", session));
        if (room.takesPlaces(now)) {
            Standing standing = entry(room, customer, now)
                    .orElseThrow(() -> Rejected.state("waitingroom.no-place", "session", session));
            rules(room, now).checkTurn(standing, session);
        }
    }

    private Optional<Standing> entry(Room room, long customer, Instant now) {
        return standings.find(room.sessionId(), customer, standing -> !missed(room, standing, now));
    }

    private boolean missed(Room room, Standing standing, Instant now) {
        return room.position(standing, book.order(room.sessionId()))
                .filter(position -> room.missed(position, now))
                .isPresent();
    }

    private QueueRules rules(Room room, Instant now) {
        return new QueueRules(room, book.order(room.sessionId()), now);
    }

    private Room room(String session) {
        return book.of(book.session(session))
                .orElseThrow(() -> Rejected.missing("waitingroom.no-room", "session", session));
    }

    private long customer() {
        Caller buyer = caller.get();
        if (buyer.kind() != Caller.Kind.CUSTOMER) {
            throw Rejected.forbidden("request.not-permitted");
        }
        return buyer.id();
    }
}
