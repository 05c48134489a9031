package org.grandstand.inventory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.grandstand.events.Announced;
import org.grandstand.events.MembersChanged;
import org.grandstand.inventory.SeatsChanged;

/**
 * What other nodes told about seats and this one has not looked up yet: one bit a seat, so that any amount of news takes
 * bounded room. Only sessions whose board is kept here count.
 */
@ApplicationScoped
public class SeatNews {

    /**
     * What is to be looked up.
     *
     * @param all every board, because news may have got lost
     * @param positions by session
     */
    public record Due(boolean all, Map<Long, BitSet> positions) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition came = lock.newCondition();
    private Map<Long, BitSet> waiting = new HashMap<>();
    private boolean all;

    @Inject
    SeatBoards boards;

    void heard(@Observes Announced news) {
        if (news.here()) {
            return; // this node's boards followed the commit itself
        }
        if (news.kind().equals(SeatsChanged.KIND)) {
            note(SeatsChanged.read(news.text()));
        } else if (news.kind().equals(SeatsChanged.SEATING_KIND)) {
            boards.forget(Long.parseLong(news.text()));
        }
    }

    /** A node that died may have told nobody of its last commits, one that was cut off heard nothing. */
    void membersChanged(@Observes MembersChanged change) {
        locked(() -> all = true);
    }

    private void note(SeatsChanged changed) {
        locked(() -> changed.positions().forEach((session, positions) -> {
            if (boards.keeps(session)) {
                BitSet due = waiting.computeIfAbsent(session, any -> new BitSet());
                positions.forEach(due::set);
            }
        }));
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            came.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits a little for news, then takes all there is. */
    public Due take(long milliseconds) throws InterruptedException {
        lock.lock();
        try {
            if (!all && waiting.isEmpty()) {
                came.await(milliseconds, TimeUnit.MILLISECONDS);
            }
            Due due = new Due(all, waiting);
            all = false;
            waiting = new HashMap<>();
            return due;
        } finally {
            lock.unlock();
        }
    }
}
