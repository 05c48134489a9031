package org.grandstand.operations.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.grandstand.operations.CallClass;
import org.grandstand.operations.LimitFigures.Load;

/**
 * How many calls this node works on at once. Calls of one class are turned away while there are more calls of all classes than
 * its room: browsing has the smallest room and payment notifications the largest, so browsing goes first. A room shrinks while calls
 * wait for a thread longer than its class may, and grows again only when they wait half as long: in between nothing changes, so
 * that nothing swings.
 */
@ApplicationScoped
public class AdmissionGate {

    /** How often rooms are adjusted. */
    public static final long ROUND_MILLISECONDS = 100;

    private static final int SHRINKS_TO_PERCENT = 70;
    private static final int HUNDRED = 100;
    private static final int GROWS_IN_STEPS = 16;
    private static final long MICROSECOND = 1_000;
    private static final long MILLISECOND = 1_000_000;
    private static final long NONE = Long.MAX_VALUE;

    /** Room for calls of one class. */
    private static final class Room {
        final CallClass callClass;
        final int most;
        final int least;
        final long patience;
        final AtomicLong turnedAway = new AtomicLong();
        volatile int now;

        Room(CallClass callClass, int most, int least, long patienceMilliseconds) {
            this.callClass = callClass;
            this.most = most;
            this.least = least;
            this.patience = patienceMilliseconds * MILLISECOND;
            this.now = most;
        }

        void adjust(long waited, int working) {
            if (waited > patience) {
                now = Math.max(least, Math.min(now, working) * SHRINKS_TO_PERCENT / HUNDRED);
            } else if (waited < patience / 2) {
                now = Math.min(most, now + most / GROWS_IN_STEPS);
            }
        }
    }

    private final Room[] rooms = {
        new Room(CallClass.BROWSING, 512, 16, 50),
        new Room(CallClass.ORDERING, 1_536, 64, 500),
        new Room(CallClass.PAYING, 4_096, 512, 3_000)
    };
    private final AtomicInteger working = new AtomicInteger();
    private final AtomicInteger atThreads = new AtomicInteger();
    private final AtomicLong leastWait = new AtomicLong(NONE);
    private volatile long lastBegun = System.nanoTime();
    private volatile long waitedOfLate;

    /** Lets a call in, or turns it away; one that was let in has to {@link #leave}. */
    public boolean enter(CallClass callClass) {
        Room room = rooms[callClass.ordinal()];
        if (working.incrementAndGet() > room.now) {
            working.decrementAndGet();
            room.turnedAway.incrementAndGet();
            return false;
        }
        return true;
    }

    /** A thread begins with a call that came at this moment of {@link System#nanoTime}. */
    public void begin(long cameAt) {
        long now = System.nanoTime();
        long waited = now - cameAt;
        atThreads.incrementAndGet();
        lastBegun = now;
        if (waited < leastWait.get()) {
            leastWait.set(waited); // two at once may lose one of them; the least of many is wanted
        }
    }

    /** The thread is free again; who waits for an answer without a thread does not count. */
    public void end() {
        atThreads.decrementAndGet();
    }

    public void leave() {
        working.decrementAndGet();
    }

    /**
     * Adjusts the rooms to how long calls waited since the last time. The shortest wait counts: a burst that passes makes a few
     * wait, a queue that stands makes all wait.
     */
    public void adjust() {
        int here = working.get();
        long least = leastWait.getAndSet(NONE);
        long waited = least == NONE ? standing(here) : least;
        waitedOfLate = waited;
        for (Room room : rooms) {
            room.adjust(waited, here);
        }
    }

    /** When no call got a thread at all, they wait since the last one did. */
    private long standing(int here) {
        return here > atThreads.get() ? System.nanoTime() - lastBegun : 0;
    }

    public List<Load> load() {
        return Stream.of(rooms)
                .map(room -> new Load(
                        room.callClass,
                        working.get(),
                        room.now,
                        room.most,
                        waitedOfLate / MICROSECOND,
                        room.turnedAway.get()))
                .toList();
    }
}
