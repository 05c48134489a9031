package org.grandstand.inventory;

import java.util.Optional;
import org.grandstand.kernel.Rejected;

/**
 * What to write on seats: a category, a price level, or both. At least one of them.
 *
 * @param category null leaves the category as it is
 * @param level A to H; empty takes the level away; null leaves it as it is
 */
public record SeatMark(SeatCategory category, String level) {

    /** No seat has a level, as the seating's strings write it. */
    public static final char NO_LEVEL = '-';

    public SeatMark {
        Rejected.unless(category != null || level != null, "inventory.nothing-to-assign");
        Rejected.unless(
                level == null || level.isEmpty() || level.matches("[A-H]"), "inventory.unknown-level", "level", level);
    }

    public static SeatMark category(SeatCategory category) {
        return new SeatMark(category, null);
    }

    public static SeatMark level(String level) {
        return new SeatMark(null, level);
    }

    /** The level's letter, {@link #NO_LEVEL} when it is to be taken away, nothing when it stays. */
    public Optional<Character> levelLetter() {
        return Optional.ofNullable(level).map(letter -> letter.isEmpty() ? NO_LEVEL : letter.charAt(0));
    }
}
