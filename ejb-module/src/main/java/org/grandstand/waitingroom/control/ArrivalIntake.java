package org.grandstand.waitingroom.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.SetIntake;

/** Where people who want a place wait for it to be written. */
@ApplicationScoped
public class ArrivalIntake {

    /** Half a second of waiting at what one writer manages. */
    static final int CAPACITY = 16_384;

    static final int TAKEN_AT_ONCE = 1024;

    private final SetIntake<Arrival, ArrivalOutcome> intake = new SetIntake<>(CAPACITY, TAKEN_AT_ONCE);

    /** @throws Rejected waitingroom.busy when the intake is full */
    public CompletableFuture<ArrivalOutcome> offer(Arrival arrival) {
        return intake.offer(arrival).orElseThrow(() -> Rejected.busy("waitingroom.busy"));
    }

    /** What a writer drains. */
    public SetIntake<Arrival, ArrivalOutcome> intake() {
        return intake;
    }
}
