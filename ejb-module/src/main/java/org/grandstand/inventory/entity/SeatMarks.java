package org.grandstand.inventory.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.grandstand.inventory.SeatCategory;
import org.grandstand.inventory.SeatMark;
import org.grandstand.inventory.SeatingCount;
import org.grandstand.kernel.Rejected;

/**
 * What every seat of a session is for, as two strings with one character a position: compact enough to read and write
 * 80,000 seats as one row.
 *
 * @param categories letters of {@link SeatCategory}, {@link #NOT_HERE} where the position is no seat of this session
 * @param levels A to H, or {@link SeatMark#NO_LEVEL}
 */
public record SeatMarks(String categories, String levels) {

    public static final char NOT_HERE = '-';
    private static final int KINDS = 128;
    private static final int NAMED_IN_REFUSALS = 5;

    /** All seats that take part are saleable and have no level yet. */
    public static SeatMarks unmarked(int size, IntPredicate takesPart) {
        char[] categories = new char[size];
        char[] levels = new char[size];
        for (int position = 0; position < size; position++) {
            categories[position] = takesPart.test(position) ? SeatCategory.SALEABLE.letter() : NOT_HERE;
            levels[position] = SeatMark.NO_LEVEL;
        }
        return new SeatMarks(new String(categories), new String(levels));
    }

    public int size() {
        return categories.length();
    }

    public boolean takesPart(int position) {
        return position >= 0 && position < size() && categories.charAt(position) != NOT_HERE;
    }

    public int seats() {
        return (int) categories.chars().filter(letter -> letter != NOT_HERE).count();
    }

    /** The same with the mark written on these positions. Seats that are never sold keep no level. */
    public SeatMarks with(int[] positions, SeatMark mark) {
        requireSeats(positions);
        char[] newCategories = categories.toCharArray();
        char[] newLevels = levels.toCharArray();
        for (int position : positions) {
            if (mark.category() != null) {
                newCategories[position] = mark.category().letter();
            }
            mark.levelLetter().ifPresent(level -> newLevels[position] = level);
            if (!mayHaveLevel(newCategories[position])) {
                newLevels[position] = SeatMark.NO_LEVEL;
            }
        }
        return new SeatMarks(new String(newCategories), new String(newLevels));
    }

    /** Takes over another session's marks where both have the seat; the rest stays. */
    public SeatMarks copying(SeatMarks other) {
        char[] newCategories = categories.toCharArray();
        char[] newLevels = levels.toCharArray();
        for (int position = 0; position < Math.min(size(), other.size()); position++) {
            if (takesPart(position) && other.takesPart(position)) {
                newCategories[position] = other.categories.charAt(position);
                newLevels[position] = other.levels.charAt(position);
            }
        }
        return new SeatMarks(new String(newCategories), new String(newLevels));
    }

    /** Positions where the two differ. */
    public int differences(SeatMarks other) {
        return (int) IntStream.range(0, size())
                .filter(position -> categories.charAt(position) != other.categories.charAt(position)
                        || levels.charAt(position) != other.levels.charAt(position))
                .count();
    }

    public List<SeatingCount> counts() {
        int[][] seats = new int[KINDS][KINDS];
        for (int position = 0; position < size(); position++) {
            seats[categories.charAt(position)][levels.charAt(position)]++;
        }
        List<SeatingCount> counts = new ArrayList<>();
        for (SeatCategory category : SeatCategory.values()) {
            for (char level = 0; level < KINDS; level++) {
                int count = seats[category.letter()][level];
                if (count > 0) {
                    counts.add(
                            new SeatingCount(category, level == SeatMark.NO_LEVEL ? "" : String.valueOf(level), count));
                }
            }
        }
        return counts;
    }

    /** Levels that stand on a seat. */
    public Set<String> levelsUsed() {
        Set<String> used = new TreeSet<>();
        levels.chars()
                .filter(level -> level != SeatMark.NO_LEVEL)
                .forEach(level -> used.add(Character.toString(level)));
        return used;
    }

    /** A seat that can be bought: saleable, with a level. */
    public boolean onSale(int position) {
        return categories.charAt(position) == SeatCategory.SALEABLE.letter()
                && levels.charAt(position) != SeatMark.NO_LEVEL;
    }

    /** Saleable seats that nobody could buy because they have no level. */
    public int[] saleableWithoutLevel() {
        return IntStream.range(0, size())
                .filter(position -> categories.charAt(position) == SeatCategory.SALEABLE.letter() && !onSale(position))
                .toArray();
    }

    /** Which of these positions have another category. */
    public int[] notOf(SeatCategory category, int[] positions) {
        requireSeats(positions);
        return Arrays.stream(positions)
                .filter(position -> categories.charAt(position) != category.letter())
                .toArray();
    }

    /** A few positions for a refusal's text, so that it stays a sentence. */
    public static String some(int[] positions) {
        String named = String.join(
                ", ",
                Arrays.stream(positions)
                        .limit(NAMED_IN_REFUSALS)
                        .mapToObj(Integer::toString)
                        .toList());
        return positions.length > NAMED_IN_REFUSALS ? named + ", …" : named;
    }

    private void requireSeats(int[] positions) {
        Rejected.unless(positions.length > 0, "inventory.no-seats-selected");
        int[] unknown = Arrays.stream(positions)
                .filter(position -> !takesPart(position))
                .toArray();
        Rejected.unless(
                unknown.length == 0, "inventory.no-such-seat", "count", unknown.length, "positions", some(unknown));
    }

    private static boolean mayHaveLevel(char category) {
        return category == SeatCategory.SALEABLE.letter() || category == SeatCategory.EMERGENCY.letter();
    }
}
