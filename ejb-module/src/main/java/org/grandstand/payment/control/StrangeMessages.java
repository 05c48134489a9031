package org.grandstand.payment.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How many strange messages are kept: anybody can send them, so a flood of them must not fill the table. */
@ApplicationScoped
public class StrangeMessages {

    static final int KEPT_A_MINUTE = 60;

    private Instant minute = Instant.MIN;
    private int kept;

    /** Whether one more is kept in this minute on this node. */
    public synchronized boolean roomFor(Instant now) {
        Instant present = now.truncatedTo(ChronoUnit.MINUTES);
        if (!present.equals(minute)) {
            minute = present;
            kept = 0;
        }
        return kept++ < KEPT_A_MINUTE;
    }
}
