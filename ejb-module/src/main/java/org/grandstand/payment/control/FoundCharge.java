package org.grandstand.payment.control;

import java.time.Instant;
import org.grandstand.kernel.Money;

/**
 * What the provider knows of a charge.
 *
 * @param paid null unless captured; likewise the rest
 * @param transaction the provider's number of the payment
 */
public record FoundCharge(State state, Money paid, Instant paidAt, String transaction) {

    /** The provider's states as far as they matter here. */
    public enum State {
        /** The provider never heard of it. */
        ABSENT,
        WAITING,
        CAPTURED,
        CLOSED
    }

    public static FoundCharge in(State state) {
        return new FoundCharge(state, null, null, null);
    }
}
