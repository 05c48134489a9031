package org.grandstand.payment;

/** Life of a payback. */
public enum PaybackState {
    /** Owed; the provider has not confirmed that it knows. */
    REQUESTED,
    /** The provider is at it. */
    PROCESSING,
    /** The payer has the money. */
    PAID,
    /** The provider will not do it as things are; a person decides. */
    FAILED
}
