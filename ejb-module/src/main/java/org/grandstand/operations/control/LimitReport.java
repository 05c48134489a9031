package org.grandstand.operations.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.grandstand.operations.LimitFigures;

/** Leaves this node's figures where the page of limits finds those of all nodes. */
@ApplicationScoped
public class LimitReport {

    static final Duration EVERY = Duration.ofSeconds(2);

    @Inject
    RefusalTally tally;

    @Inject
    AdmissionGate gate;

    @Inject
    LimitFigureBoard board;

    @Inject
    ThisNode here;

    @Inject
    Clock clock;

    private volatile Instant told = Instant.EPOCH;

    /** Tells them if the last time is long enough ago. */
    public void tell() {
        Instant now = clock.instant();
        if (!now.isBefore(told.plus(EVERY))) {
            told = now;
            board.put(new LimitFigures(
                    here.name(), tally.lines(), tally.refusedMost(LimitFigures.TOLD_AT_MOST), gate.load(), now));
        }
    }
}
