package org.grandstand.inventory;

import org.grandstand.kernel.Rejected;

/** What a seat is for in one session (I0). */
public enum SeatCategory {
    /** Kept for accredited persons; never sold, has no price. */
    REGISTERED('R'),
    /** Used up by cameras, stewards and the like; never sold, has no price. */
    OCCUPIED('O'),
    /** Kept back; the only category that may change sides after confirmation (I3.2). */
    EMERGENCY('E'),
    /** Open to sale at the price of its level. */
    SALEABLE('S');

    private final char letter;

    SeatCategory(char letter) {
        this.letter = letter;
    }

    /** How the seating's strings and the seat rows write it. */
    public char letter() {
        return letter;
    }

    public static SeatCategory of(char letter) {
        for (SeatCategory category : values()) {
            if (category.letter == letter) {
                return category;
            }
        }
        throw Rejected.malformed("inventory.unknown-category", "category", letter);
    }
}
