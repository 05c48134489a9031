package org.grandstand.inventory;

import org.grandstand.kernel.Rejected;

/**
 * A part of the selected seats and what it becomes.
 *
 * @param permille of the seats selected; 1 to 1000
 */
public record SeatShare(SeatMark mark, int permille) {

    /** All seats. */
    public static final int WHOLE = 1000;

    public SeatShare {
        Rejected.unless(permille >= 1 && permille <= WHOLE, "inventory.share-out-of-range", "permille", permille);
    }
}
