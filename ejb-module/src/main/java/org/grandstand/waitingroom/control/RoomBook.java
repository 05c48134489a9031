package org.grandstand.waitingroom.control;

import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.grandstand.kernel.control.RecentlyRead;
import org.grandstand.programme.boundary.Programme;
import org.grandstand.waitingroom.entity.DrawnOrder;
import org.grandstand.waitingroom.entity.Room;

/** What this node knows of the rooms: each as of at most a second ago, and the orders that it has computed. */
@ApplicationScoped
public class RoomBook {

    private final LoadingCache<Long, Optional<Room>> rooms = RecentlyRead.of(Duration.ofSeconds(1), this::read);
    private final LoadingCache<String, Long> ids = RecentlyRead.of(Duration.ofMinutes(1), this::id);
    private final Map<Long, DrawnOrder> orders = new ConcurrentHashMap<>();

    @Inject
    RoomRows rows;

    @Inject
    Programme programme;

    /** @throws org.grandstand.kernel.Rejected programme.no-such-session */
    public long session(String number) {
        return ids.get(number);
    }

    public Optional<Room> of(long session) {
        return rooms.get(session);
    }

    /** Null while this node has not computed it. */
    public DrawnOrder order(long session) {
        return orders.get(session);
    }

    public void keep(long session, DrawnOrder order) {
        orders.put(session, order);
    }

    /** Forgets the orders of all other sessions. */
    public void keepOnly(Collection<Long> sessions) {
        orders.keySet().retainAll(sessions);
    }

    private Optional<Room> read(long session) {
        return rows.find(session);
    }

    private long id(String number) {
        return programme.byNumber(number).id();
    }
}
