package org.grandstand.operations.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.grandstand.kernel.Rejected;
import org.grandstand.operations.FirstAnswer;
import org.grandstand.operations.RepeatableWrite;
import org.grandstand.operations.control.RepeatRows;
import org.grandstand.operations.control.RepeatRows.Begun;

/**
 * Lets a write be sent again: the same write under the same key gets its first answer, on any node. Orders and checks at
 * gates keep their keys with what they make and do not come here.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Repeats {

    /** First answers are kept so long. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** A write without an answer for so long died with its node and may be begun anew. */
    public static final Duration AT_WORK_AT_MOST = Duration.ofSeconds(60);

    @Inject
    RepeatRows rows;

    @Inject
    Clock clock;

    /**
     * Begins a write. Whoever gets no answer here does it and then says {@link #answered} or {@link #refused}.
     *
     * @return the first answer to the same write; empty when this is the first time
     * @throws Rejected operations.key-used-for-another-request, operations.write-at-work
     */
    public Optional<FirstAnswer> begin(RepeatableWrite write) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the column keeps it
        if (rows.begin(write, now)) {
            return Optional.empty();
        }
        Begun begun = rows.find(write).orElseThrow(() -> atWork(write));
        if (!begun.fingerprint().equals(write.fingerprint())) {
            throw Rejected.rule("operations.key-used-for-another-request", "key", write.key());
        }
        if (begun.answer() != null) {
            return Optional.of(begun.answer());
        }
        if (now.isBefore(begun.at().plus(AT_WORK_AT_MOST)) || !rows.takeOver(write, begun.at(), now)) {
            throw atWork(write);
        }
        return Optional.empty();
    }

    private static Rejected atWork(RepeatableWrite write) {
        return Rejected.state("operations.write-at-work", "key", write.key());
    }

    public void answered(RepeatableWrite write, FirstAnswer answer) {
        rows.answered(write, answer);
    }

    /** Nothing was done: the same write under the same key is judged anew. */
    public void refused(RepeatableWrite write) {
        rows.remove(write);
    }

    public void clear() {
        rows.removeBefore(clock.instant().minus(KEPT));
    }
}
