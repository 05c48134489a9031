package org.grandstand.settlement;

/** How a case ends. All but the first two move money in the books, so a second person must agree. */
public enum Resolution {
    /** Nothing is wrong with the money, and the reason says why. */
    EXPLAINED(false),
    /** A later comparison found both sides equal. */
    SETTLED_ITSELF(false),
    /** The books follow the provider; what that leaves open goes to suspense. */
    BOOK_THEIRS(true),
    /** The difference is borne by us, or kept. */
    WRITE_OFF(true),
    /** The payer got the money another way, from our bank. */
    PAID_BY_HAND(true);

    private final boolean movesMoney;

    Resolution(boolean movesMoney) {
        this.movesMoney = movesMoney;
    }

    public boolean movesMoney() {
        return movesMoney;
    }
}
