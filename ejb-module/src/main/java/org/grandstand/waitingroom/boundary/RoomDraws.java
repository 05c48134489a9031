package org.grandstand.waitingroom.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.kernel.Rejected;
import org.grandstand.waitingroom.PublishedDraw;
import org.grandstand.waitingroom.control.PlaceRows;
import org.grandstand.waitingroom.control.PublishedLists;
import org.grandstand.waitingroom.control.RoomBook;
import org.grandstand.waitingroom.control.RoomRows;
import org.grandstand.waitingroom.entity.Draw;
import org.grandstand.waitingroom.entity.DrawnOrder;
import org.grandstand.waitingroom.entity.PaceStep;
import org.grandstand.waitingroom.entity.Room;

/**
 * The draw at a sale's opening. The first node that notices makes it; every node computes the order from what it left. None of
 * the methods does harm if called at a wrong time or twice.
 */
@Stateless
@PermitAll
public class RoomDraws {

    @Inject
    RoomRows rooms;

    @Inject
    PlaceRows places;

    @Inject
    RoomBook book;

    @Inject
    PublishedLists lists;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Rooms whose draw is due. */
    public List<Long> due() {
        Instant now = clock.instant();
        return rooms.active(now).stream()
                .filter(room -> room.dueForDraw(now))
                .map(Room::sessionId)
                .toList();
    }

    /** Freezes the list of those in time and fixes the seed. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void draw(long session) {
        Instant now = clock.instant();
        rooms.lock(session).filter(room -> room.dueForDraw(now)).ifPresent(this::draw);
    }

    private void draw(Room room) {
        long session = room.sessionId();
        long[] list = places.drawn(session, room.counts().inDraw());
        String secret = rooms.secret(session);
        String digest = Draw.digest(list);
        Instant drawnAt = clock.instant();
        PublishedDraw draw = new PublishedDraw(secret, digest, Draw.seed(secret, digest), list.length, drawnAt);
        rooms.drawn(session, draw);
        rooms.addStep(session, new PaceStep(drawnAt.plus(Room.START_AFTER_DRAW), room.perMinute()));
        audit.done("waitingroom.drawn", "waiting-room:" + session, null, draw);
    }

    /** Computes the orders that this node lacks and forgets those that nobody needs any more. */
    public void keepOrders() {
        Instant now = clock.instant();
        List<Room> drawn =
                rooms.active(now).stream().filter(room -> room.draw() != null).toList();
        book.keepOnly(drawn.stream().map(Room::sessionId).toList());
        drawn.stream()
                .filter(room -> book.order(room.sessionId()) == null)
                .forEach(room -> book.keep(room.sessionId(), order(room)));
    }

    private DrawnOrder order(Room room) {
        long[] list = places.drawn(room.sessionId(), room.draw().count());
        return new DrawnOrder(HexFormat.of().parseHex(room.draw().seed()), list);
    }

    /**
     * The published list, a line a place, however long it is. What comes after the call needs no database.
     *
     * @throws Rejected waitingroom.no-room, waitingroom.not-drawn-yet
     */
    public Stream<String> list(String session) {
        long id = book.session(session);
        Room room = book.of(id).orElseThrow(() -> Rejected.missing("waitingroom.no-room", "session", session));
        if (room.draw() == null) {
            throw Rejected.state(
                    "waitingroom.not-drawn-yet",
                    "session",
                    session,
                    "drawsAt",
                    room.schedule().drawsAt());
        }
        return LongStream.of(lists.of(id, room.draw().count())).mapToObj(Draw::line);
    }
}
