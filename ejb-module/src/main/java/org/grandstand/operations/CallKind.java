package org.grandstand.operations;

/** Kinds of calls that are limited apart (K5). */
public enum CallKind {
    /** Games, sessions, venues, seat maps, keys. */
    BROWSE(CallClass.BROWSING),
    /** What can still be bought. */
    AVAILABILITY(CallClass.BROWSING),
    /** Taking and asking for a place in a waiting room. */
    WAITING(CallClass.BROWSING),
    /** Proving a password without sending it, and signing out. */
    SIGN_IN(CallClass.ORDERING),
    /** A password that is sent: each costs the server a slow derivation. */
    PASSWORD_SIGN_IN(CallClass.ORDERING),
    REGISTRATION(CallClass.ORDERING),
    /** The people a customer buys for. */
    HOLDERS(CallClass.ORDERING),
    /** A customer's own orders and tickets. */
    OWN(CallClass.ORDERING),
    ORDER(CallClass.ORDERING),
    /** Paying for an order, or giving it up. */
    PAYMENT(CallClass.ORDERING),
    GATE(CallClass.PAYING),
    PAYMENT_NOTIFICATION(CallClass.PAYING),
    /** Whatever comes with a token that is not, or no longer, good. */
    BAD_TOKEN(CallClass.ORDERING),
    /** The staff's calls of the API. */
    STAFF(CallClass.PAYING);

    private final CallClass callClass;

    CallKind(CallClass callClass) {
        this.callClass = callClass;
    }

    public CallClass callClass() {
        return callClass;
    }
}
