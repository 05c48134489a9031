package org.grandstand.inventory.control;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Open seats of one block that stand side by side, taken or blocked seats at both ends.
 *
 * @param from first position
 * @param length seats
 */
record SeatRun(int from, int length) {

    /** Longer runs are as good as this one: no party is as large. */
    static final int LONGEST_TOLD = 63;

    /** The runs of a block. */
    static List<SeatRun> of(SeatBlock block, BitSet open) {
        List<SeatRun> runs = new ArrayList<>();
        int start = open.nextSetBit(block.from());
        while (start >= 0 && start < block.to()) {
            int end = Math.min(open.nextClearBit(start), block.to());
            runs.add(new SeatRun(start, end - start));
            start = open.nextSetBit(end);
        }
        return runs;
    }

    /** The lengths of a block's runs, a bit each. */
    static long lengths(SeatBlock block, BitSet open) {
        long lengths = 0;
        int start = open.nextSetBit(block.from());
        while (start >= 0 && start < block.to()) {
            int end = Math.min(open.nextClearBit(start), block.to());
            lengths |= 1L << Math.min(end - start, LONGEST_TOLD);
            start = open.nextSetBit(end);
        }
        return lengths;
    }

    /** Lengths of runs that a party fits in. */
    static long holding(int party) {
        return -1L << party;
    }

    /** Lengths of runs that a party fits in so that nobody has to sit alone beside it. */
    static long holdingWell(int party) {
        return holding(party) & ~(1L << party + 1);
    }

    /**
     * Where in the run a party sits best: it leaves no single seat if that can be, then room for parties of the same size,
     * then it is nearest to the middle of the block.
     *
     * @return first position of the party
     */
    int place(int party, SeatBlock block) {
        return IntStream.rangeClosed(0, length - party)
                .boxed()
                .min(Comparator.<Integer>comparingInt(left -> singles(left) + singles(length - party - left))
                        .thenComparingInt(left -> odd(left, party) + odd(length - party - left, party))
                        .thenComparingInt(left -> Math.abs(2 * (from + left) + party - block.from() - block.to()))
                        .thenComparingInt(left -> left))
                .map(left -> from + left)
                .orElseThrow();
    }

    private static int singles(int left) {
        return left == 1 ? 1 : 0;
    }

    private static int odd(int left, int party) {
        return left % party == 0 ? 0 : 1;
    }
}
