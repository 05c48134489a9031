package org.grandstand.operations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.grandstand.kernel.Rejected;
import org.grandstand.operations.CallClass;
import org.grandstand.operations.LimitFigures.Load;
import org.grandstand.operations.control.AdmissionGate;

/**
 * Where a node that has too much to do turns calls away, browsing before ordering before payment notifications (K5). Open to
 * all, without a transaction and asked before anybody knows who calls: no session bean.
 */
@ApplicationScoped
public class Admission {

    /** How often rooms are adjusted. */
    public static final Duration EVERY = Duration.ofMillis(AdmissionGate.ROUND_MILLISECONDS);

    /** When it is worth trying again. */
    private static final int RETRY_AFTER_SECONDS = 2;

    @Inject
    AdmissionGate gate;

    /** @return false when the node has too much to do for calls of this class */
    public boolean enter(CallClass callClass) {
        return gate.enter(callClass);
    }

    /** What a call that was turned away is told. */
    public Rejected turnedAway() {
        return Rejected.busy("operations.overloaded", "retryAfterSeconds", RETRY_AFTER_SECONDS);
    }

    /**
     * A thread begins with a call that was let in.
     *
     * @param cameAt by {@link System#nanoTime}
     */
    public void begin(CallClass callClass, long cameAt) {
        gate.begin(callClass, cameAt);
    }

    /** The thread is done with the call. */
    public void end(CallClass callClass) {
        gate.end(callClass);
    }

    public void leave(CallClass callClass) {
        gate.leave(callClass);
    }

    public void adjust() {
        gate.adjust();
    }

    public List<Load> load() {
        return gate.load();
    }
}
