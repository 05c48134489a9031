package org.grandstand.operations.control;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counters in memory that several limiters share as nodes would; they can fall silent. */
final class SimulatedCounters implements SharedCounters {

    final Map<String, Long> values = new ConcurrentHashMap<>();
    final AtomicInteger asked = new AtomicInteger();
    volatile int members;
    volatile boolean silent;

    SimulatedCounters(int members) {
        this.members = members;
    }

    @Override
    public int members() {
        return members;
    }

    @Override
    public long get(String name) {
        answers();
        return values.getOrDefault(name, 0L);
    }

    @Override
    public boolean replace(String name, long seen, long next, Duration lifespan) {
        answers();
        return seen == 0 ? values.putIfAbsent(name, next) == null : values.replace(name, seen, next);
    }

    private void answers() {
        asked.incrementAndGet();
        if (silent) {
            throw new Silent("as the test wants it", null);
        }
    }
}
