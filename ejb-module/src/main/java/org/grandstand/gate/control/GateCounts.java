package org.grandstand.gate.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.grandstand.gate.GateCount;
import org.grandstand.inventory.boundary.Tickets;

/**
 * How full sessions are, counted at most once a second for each: every gate of a stadium asks after every ticket, and
 * counting 80,000 rows each time would slow the gates down.
 */
@ApplicationScoped
public class GateCounts {

    private static final Duration ADMITTED_KEPT = Duration.ofSeconds(1);
    private static final Duration EXPECTED_KEPT = Duration.ofSeconds(30);
    private static final int SESSIONS_KEPT = 500;

    /** A count and until when it is good. */
    private record Kept(int value, Instant at) {

        boolean fresh(Instant now, Duration kept) {
            return now.isBefore(at.plus(kept));
        }
    }

    @Inject
    GateRecords records;

    @Inject
    Tickets tickets;

    @Inject
    Clock clock;

    private final Map<Long, Kept> admitted = new ConcurrentHashMap<>();
    private final Map<Long, Kept> expected = new ConcurrentHashMap<>();

    public GateCount of(long session) {
        Instant now = clock.instant();
        forgetWhenFull(admitted);
        forgetWhenFull(expected);
        Kept in = admitted.compute(
                session,
                (id, kept) ->
                        kept != null && kept.fresh(now, ADMITTED_KEPT) ? kept : new Kept(records.admitted(id), now));
        Kept sold = expected.compute(
                session,
                (id, kept) -> kept != null && kept.fresh(now, EXPECTED_KEPT) ? kept : new Kept(tickets.sold(id), now));
        return new GateCount(in.value(), sold.value(), in.at());
    }

    /** Somebody was let in here: the count on this node moves at once. */
    public void admittedOne(long session) {
        admitted.computeIfPresent(session, (id, kept) -> new Kept(kept.value() + 1, kept.at()));
    }

    private static void forgetWhenFull(Map<Long, Kept> counts) {
        if (counts.size() >= SESSIONS_KEPT) {
            counts.clear();
        }
    }
}
