package org.grandstand.operations.control;

import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.grandstand.operations.LimitFigures;

/** Counts by the minute, kept for some minutes. */
final class MinuteCounts {

    static final int MINUTES = LimitFigures.MINUTES;
    private static final int MILLISECONDS = 60_000;
    /** Two more than are summed: the next minute is empty before it begins. */
    private static final int SLOTS = MINUTES + 2;

    private final LongAdder all = new LongAdder();
    private final LongAdder[] slots =
            Stream.generate(LongAdder::new).limit(SLOTS).toArray(LongAdder[]::new);

    static long minute(long milliseconds) {
        return milliseconds / MILLISECONDS;
    }

    void add(long minute) {
        slots[(int) (minute % SLOTS)].increment();
        all.increment();
    }

    /** Since the node started. */
    long all() {
        return all.sum();
    }

    /** Empties the slot of the minute to come; called at least once a minute. */
    void forgetOld(long minute) {
        slots[(int) ((minute + 1) % SLOTS)].reset();
    }

    /** The running minute and those before it. */
    long sum(long minute) {
        return LongStream.range(0, MINUTES)
                .map(back -> slots[(int) ((minute - back) % SLOTS)].sum())
                .sum();
    }
}
