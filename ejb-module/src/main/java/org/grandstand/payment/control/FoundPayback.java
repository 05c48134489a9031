package org.grandstand.payment.control;

import java.time.Instant;

/**
 * What the provider knows of a payback.
 *
 * @param refund the provider's number
 * @param paidAt null unless paid
 * @param word the provider's own word for the state
 */
public record FoundPayback(State state, String refund, Instant paidAt, String word) {

    /** The provider's states as far as they matter here. */
    public enum State {
        PROCESSING,
        PAID,
        REFUSED
    }
}
