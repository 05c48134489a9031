package org.grandstand.venue;

/**
 * What a generated bowl shall be like: tiers of rows around an oval field, cut into sectors by aisles.
 *
 * @param seats exactly so many
 * @param tiers floors of stands, one above the other
 * @param sectors blocks in each tier
 * @param fieldLengthMetres of the field between the stands
 * @param fieldWidthMetres of the field between the stands
 */
public record BowlFields(int seats, int tiers, int sectors, int fieldLengthMetres, int fieldWidthMetres) {

    public static final int SEATS_AT_LEAST = 200;
    public static final int SEATS_AT_MOST = 100_000;
    public static final int TIERS_AT_MOST = 4;
    public static final int SECTORS_AT_LEAST = 4;
    public static final int SECTORS_AT_MOST = 60;
    public static final int FIELD_AT_LEAST = 10;
    public static final int FIELD_AT_MOST = 250;

    private static final int SMALL_HALL = 3_000;
    private static final int HALL = 10_000;
    private static final int ARENA = 25_000;

    /** What is usual for so many seats: a hall, an arena or a stadium. */
    public static BowlFields usual(int seats) {
        if (seats <= SMALL_HALL) {
            return new BowlFields(seats, 1, 8, 45, 27);
        }
        if (seats <= HALL) {
            return new BowlFields(seats, 1, 14, 50, 32);
        }
        if (seats <= ARENA) {
            return new BowlFields(seats, 2, 20, 70, 45);
        }
        return new BowlFields(seats, 3, 36, 125, 85);
    }
}
