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
 * that nothing swings. Browsing waits in a line of its own for threads of its own, and makes way when either line is slow.
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
        volatile long waitedOfLate;

        Room(CallClass callClass, int most, int least, long patienceMilliseconds) {
            this.callClass = callClass;
            this.most = most;
            this.least = least;
            this.patience = patienceMilliseconds * MILLISECOND;
            this.now = most;
        }

        void adjust(long waited, int working) {
            waitedOfLate = waited;
            if (waited > patience) {
                now = Math.max(least, Math.min(now, working) * SHRINKS_TO_PERCENT / HUNDRED);
            } else if (waited < patience / 2) {
                now = Math.min(most, now + most / GROWS_IN_STEPS);
            }
        }
    }

    /** Calls that wait for the same threads. */
    private static final class Line {
        final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger atThreads = new AtomicInteger();
        private final AtomicLong leastWait = new AtomicLong(NONE);
        private volatile long lastBegun = System.nanoTime();

        void begin(long cameAt) {
            long now = System.nanoTime();
            long waited = now - cameAt;
            atThreads.incrementAndGet();
            lastBegun = now;
            if (waited < leastWait.get()) {
                leastWait.set(waited); // two at once may lose one of them; the least of many is wanted
            }
        }

        void end() {
            atThreads.decrementAndGet();
        }

        /**
         * How long calls waited since the last time this was asked. The shortest wait counts: a burst that passes makes a few wait, a
         * queue that stands makes all wait.
         */
        long waited() {
            long least = leastWait.getAndSet(NONE);
            return least == NONE ? standing() : least;
        }

        /** When no call got a thread at all, they wait since the last one did. */
        private long standing() {
            return inside.get() > atThreads.get() ? System.nanoTime() - lastBegun : 0;
        }
    }

    private final Room[] rooms = {
        new Room(CallClass.BROWSING, 512, 16, 50),
        new Room(CallClass.ORDERING, 1_536, 64, 500),
        new Room(CallClass.PAYING, 4_096, 512, 3_000)
    };
    private final Line browsing = new Line();
    private final Line others = new Line();

    /** Lets a call in, or turns it away; one that was let in has to {@link #leave}. */
    public boolean enter(CallClass callClass) {
        Room room = rooms[callClass.ordinal()];
        line(callClass).inside.incrementAndGet();
        if (working() > room.now) {
            leave(callClass);
            room.turnedAway.incrementAndGet();
            return false;
        }
        return true;
    }

    private Line line(CallClass callClass) {
        return callClass == CallClass.BROWSING ? browsing : others;
    }

    private int working() {
        return browsing.inside.get() + others.inside.get();
    }

    /** A thread begins with a call that came at this moment of {@link System#nanoTime}. */
    public void begin(CallClass callClass, long cameAt) {
        line(callClass).begin(cameAt);
    }

    /** The thread is free again; who waits for an answer without a thread does not count. */
    public void end(CallClass callClass) {
        line(callClass).end();
    }

    public void leave(CallClass callClass) {
        line(callClass).inside.decrementAndGet();
    }

    /** Adjusts the rooms to how long calls waited since the last time. */
    public void adjust() {
        int here = working();
        long waited = others.waited();
        long browsed = Math.max(waited, browsing.waited());
        for (Room room : rooms) {
            room.adjust(room.callClass == CallClass.BROWSING ? browsed : waited, here);
        }
    }

    public List<Load> load() {
        return Stream.of(rooms)
                .map(room -> new Load(
                        room.callClass,
                        working(),
                        room.now,
                        room.most,
                        room.waitedOfLate / MICROSECOND,
                        room.turnedAway.get()))
                .toList();
    }
}
