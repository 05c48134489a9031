package org.grandstand.web.backoffice.sale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.boundary.Programme;
import org.grandstand.sale.boundary.Purchasers;
import org.grandstand.waitingroom.RoomView;
import org.grandstand.waitingroom.boundary.RoomDesk;

/** Waiting rooms beside their sessions. */
@RequestScoped
public class RoomLines {

    @Inject
    RoomDesk rooms;

    @Inject
    Programme programme;

    @Inject
    Purchasers purchasers;

    /** In order of the sales' openings. */
    List<RoomLine> all() {
        List<RoomView> all = rooms.all();
        List<Long> ids = all.stream().map(RoomView::sessionId).toList();
        Map<Long, SessionFacts> sessions =
                programme.byIds(ids).stream().collect(Collectors.toMap(SessionFacts::id, Function.identity()));
        Map<Long, Long> counted = purchasers.counted(ids);
        return all.stream()
                .filter(room -> sessions.containsKey(room.sessionId()))
                .map(room ->
                        new RoomLine(sessions.get(room.sessionId()), room, counted.getOrDefault(room.sessionId(), 0L)))
                .toList();
    }

    Optional<RoomLine> of(SessionFacts session) {
        Map<Long, Long> counted = purchasers.counted(List.of(session.id()));
        return rooms.find(session.id())
                .map(room -> new RoomLine(session, room, counted.getOrDefault(session.id(), 0L)));
    }
}
