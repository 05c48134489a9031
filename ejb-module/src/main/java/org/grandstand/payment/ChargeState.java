package org.grandstand.payment;

/** Life of a charge. A capture wins over every other end: money that came is never denied. */
public enum ChargeState {
    /** On record with us; whether the provider has it is not known yet. */
    CREATED,
    /** The provider waits for the payer. */
    PENDING,
    /** The payer has paid. */
    CAPTURED,
    /** Closed at the provider unpaid. */
    CLOSED,
    /** The provider did not take it. */
    FAILED;

    /** Whether the provider may still have news of it. */
    public boolean open() {
        return this == CREATED || this == PENDING;
    }
}
