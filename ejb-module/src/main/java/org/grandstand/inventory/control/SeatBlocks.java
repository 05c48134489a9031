package org.grandstand.inventory.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.grandstand.venue.SeatState;
import org.grandstand.venue.VenuePlan;
import org.grandstand.venue.VenuePlan.Row;

/**
 * A session's rows cut into blocks, in the order in which parties are offered them: full view before restricted view, then
 * nearest to the middle of the plan, then as the plan has them. A row with restricted seats is offered twice: its parts with
 * full view in their place, the whole of it after all others, so that a large party need not be parted for the view.
 */
final class SeatBlocks {

    private static final int NONE = -1;

    /** A gap so many times as wide as the row's usual one is an aisle. */
    private static final double AISLE = 1.7;

    private static final int LETTERS = 'Z' + 1;

    private final VenuePlan plan;
    private final IntUnaryOperator level;
    private final List<SeatBlock> blocks = new ArrayList<>();
    private final int[][] byLevel = new int[LETTERS][0];
    private final int[] clear;
    private final int[] whole;

    /** @param level price level by position, as a character; 0 where there is none */
    SeatBlocks(VenuePlan plan, int size, IntUnaryOperator level) {
        this.plan = plan;
        this.level = level;
        plan.zones().forEach(zone -> zone.rows().forEach(row -> cut(row, size)));
        blocks.sort(Comparator.comparing(SeatBlock::obstructed)
                .thenComparingDouble(block -> block.distanceTo(plan.width() / 2.0, plan.height() / 2.0))
                .thenComparingInt(SeatBlock::from));
        clear = new int[size];
        whole = new int[size];
        Arrays.fill(clear, NONE);
        Arrays.fill(whole, NONE);
        for (int rank = 0; rank < blocks.size(); rank++) {
            SeatBlock block = blocks.get(rank);
            Arrays.fill(block.obstructed() ? whole : clear, block.from(), block.to(), rank);
        }
        for (int letter = 0; letter < LETTERS; letter++) {
            byLevel[letter] = ranks(letter);
        }
    }

    private int[] ranks(int letter) {
        return IntStream.range(0, blocks.size())
                .filter(rank -> blocks.get(rank).level() == letter)
                .toArray();
    }

    private void cut(Row row, int size) {
        double usual = usualGap(row);
        int end = Math.min(row.count(), size - row.from());
        int start = 0;
        for (int i = 1; i <= end; i++) {
            if (i == end || !together(row, i, usual)) {
                add(row, start, i);
                start = i;
            }
        }
    }

    /** Whether a seat of the row belongs with the one before it. */
    private boolean together(Row row, int i, double usual) {
        return offered(row, i)
                && offered(row, i - 1)
                && letter(row, i) == letter(row, i - 1)
                && gap(row, i) <= usual * AISLE;
    }

    /** Seats for wheelchairs are for those who name them. */
    private boolean offered(Row row, int i) {
        SeatState state = row.state(i);
        return state.usable() && state != SeatState.ACCESSIBLE && letter(row, i) != 0;
    }

    private char letter(Row row, int i) {
        return (char) level.applyAsInt(row.from() + i);
    }

    private static double gap(Row row, int i) {
        return Math.hypot(row.x()[i] - row.x()[i - 1], row.y()[i] - row.y()[i - 1]);
    }

    private static double usualGap(Row row) {
        double[] gaps = IntStream.range(1, row.count())
                .mapToDouble(i -> gap(row, i))
                .sorted()
                .toArray();
        return gaps.length == 0 ? 0 : gaps[gaps.length / 2];
    }

    private void add(Row row, int start, int end) {
        if (!offered(row, start)) {
            return;
        }
        int from = start;
        for (int i = start; i < end; i++) {
            if (row.state(i) == SeatState.OBSTRUCTED) {
                addUnlessEmpty(row, from, i, false);
                from = i + 1;
            }
        }
        addUnlessEmpty(row, from, end, false);
        addUnlessEmpty(row, start, from == start ? start : end, true);
    }

    private void addUnlessEmpty(Row row, int start, int end, boolean obstructed) {
        if (start < end) {
            int middle = (start + end - 1) / 2;
            blocks.add(new SeatBlock(
                    letter(row, start),
                    row.from() + start,
                    row.from() + end,
                    obstructed,
                    row.x()[middle],
                    row.y()[middle]));
        }
    }

    int count() {
        return blocks.size();
    }

    SeatBlock get(int rank) {
        return blocks.get(rank);
    }

    /** Ranks of a level's blocks, the best first. */
    int[] of(char letter) {
        return letter < LETTERS ? byLevel[letter] : new int[0];
    }

    /** Whether the blocks are those of this plan, not of an earlier version. */
    boolean of(VenuePlan other) {
        return plan.venueId() == other.venueId() && plan.version() == other.version();
    }

    boolean holds(int position) {
        return clear[position] != NONE || whole[position] != NONE;
    }

    /** Ranks of the blocks that a seat is in: none, one, or two. */
    IntStream around(int position) {
        return IntStream.of(clear[position], whole[position]).filter(rank -> rank != NONE);
    }
}
