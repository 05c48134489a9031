package org.grandstand.inventory;

/** In which order rows are taken when shares are given out; the first shares get the first rows. */
public enum SeatOrder {
    /** Rows nearest to the middle of the plan first, as in a bowl around a field. */
    CENTRE,
    /** As the plan lists its zones and rows. */
    PLAN
}
