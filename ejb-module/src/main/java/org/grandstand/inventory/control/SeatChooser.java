package org.grandstand.inventory.control;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.grandstand.venue.VenuePlan;

/**
 * Chooses seats of one session for parties. It follows the session's board and knows of each block which lengths of free
 * runs it has, so that a choice looks at one number a block, not at the seats. What it offered it offers to nobody else for
 * a while, so that parties who choose at once do not meet. Used by one thread at a time.
 */
final class SeatChooser {

    /** Longer than an order takes to be placed. */
    static final long OFFERED_MILLISECONDS = 3_000;

    /** With fewer than one in so many seats of a level open, single seats are left rather than parties sent to the back. */
    static final int NEARLY_SOLD_OUT = 50;

    private static final int NONE = -1;

    /** Seats offered to a party, until when. */
    private record Offer(long until, List<Integer> positions) {}

    private final SeatBoard board;
    private final SeatBlocks blocks;
    private final BitSet free = new BitSet();
    private final BitSet offered = new BitSet();
    private final BitSet open = new BitSet();
    private final Deque<Offer> offers = new ArrayDeque<>();
    private final long[] lengths;
    private final BitSet stale = new BitSet();
    private final LevelCounts counts = new LevelCounts();
    private long version = NONE;

    SeatChooser(SeatBoard board, VenuePlan plan) {
        this.board = board;
        this.blocks = new SeatBlocks(plan, board.size(), board::level);
        this.lengths = new long[blocks.count()];
    }

    /** Whether it still chooses from this board and these rows. */
    boolean serves(SeatBoard other, VenuePlan plan) {
        return board == other && blocks.of(plan);
    }

    /**
     * The best seats for a party: together where any block has room, without leaving a single seat where that can be, else
     * in as few parts as possible, near each other.
     *
     * @param share the part of the rows this node looks at first
     * @param now in milliseconds
     * @return as many positions as asked for, ascending; none when there are not enough
     */
    List<Integer> choose(char level, int party, NodeShare share, long now) {
        catchUp(now);
        if (party < 1 || party >= SeatRun.LONGEST_TOLD || counts.open(level) < party) {
            return List.of();
        }
        List<Integer> chosen = together(level, party, share);
        if (chosen.isEmpty()) {
            chosen = new PartedParty(blocks, open).seats(level, party);
        }
        offer(chosen, now);
        return chosen;
    }

    /** Full view counts for more than a single seat left, being together for more than full view. */
    private List<Integer> together(char level, int party, NodeShare share) {
        long any = SeatRun.holding(party);
        long well = counts.nearlySoldOut(level) ? any : SeatRun.holdingWell(party);
        for (boolean obstructed : new boolean[] {false, true}) {
            for (long wanted : new long[] {well, any}) {
                int rank = first(level, wanted, obstructed, share);
                if (rank >= 0) {
                    return seats(blocks.get(rank), party);
                }
            }
        }
        return List.of();
    }

    /** The first block with a run of one of the lengths: among the node's own, else among all. */
    private int first(char level, long wanted, boolean obstructed, NodeShare share) {
        int other = NONE;
        for (int rank : blocks.of(level)) {
            if ((lengths[rank] & wanted) != 0 && blocks.get(rank).obstructed() == obstructed) {
                if (share.holds(rank)) {
                    return rank;
                }
                other = other == NONE ? rank : other;
            }
        }
        return other;
    }

    private List<Integer> seats(SeatBlock block, int party) {
        List<SeatRun> runs = SeatRun.of(block, open).stream()
                .filter(run -> run.length() >= party)
                .toList();
        SeatRun run = runs.stream()
                .filter(fitting -> fitting.length() != party + 1)
                .findFirst()
                .orElseGet(() -> runs.get(0));
        int from = run.place(party, block);
        return IntStream.range(from, from + party).boxed().toList();
    }

    private void offer(List<Integer> positions, long now) {
        if (!positions.isEmpty()) {
            offers.addLast(new Offer(now + OFFERED_MILLISECONDS, positions));
            positions.forEach(position -> {
                offered.set(position);
                look(position);
            });
        }
    }

    /** A party does without what it was offered. */
    void takeBack(List<Integer> positions) {
        positions.forEach(position -> {
            offered.clear(position);
            look(position);
        });
    }

    private void catchUp(long now) {
        while (!offers.isEmpty() && offers.getFirst().until <= now) {
            takeBack(offers.removeFirst().positions);
        }
        long reached = version == NONE ? NONE : board.follow(version, this::changed);
        version = reached == NONE ? startOver() : reached;
        stale.stream().forEach(rank -> lengths[rank] = SeatRun.lengths(blocks.get(rank), open));
        stale.clear();
    }

    private void changed(int position, boolean nowFree) {
        free.set(position, nowFree);
        look(position);
    }

    private void look(int position) {
        boolean nowOpen = free.get(position) && !offered.get(position);
        if (blocks.holds(position) && open.get(position) != nowOpen) {
            open.set(position, nowOpen);
            counts.opened(board.level(position), nowOpen ? 1 : -1);
            blocks.around(position).forEach(stale::set);
        }
    }

    private long startOver() {
        long reached = board.copyTo(free);
        open.clear();
        counts.clear();
        for (int position = 0; position < board.size(); position++) {
            if (blocks.holds(position)) {
                counts.seat(board.level(position));
            }
            look(position);
        }
        Arrays.fill(lengths, 0);
        stale.set(0, blocks.count());
        return reached;
    }

    /** Seats of each level that belong to blocks, and those of them that are open. */
    private static final class LevelCounts {
        private static final int LETTERS = 'Z' + 1;
        private final int[] seats = new int[LETTERS];
        private final int[] open = new int[LETTERS];

        void clear() {
            Arrays.fill(seats, 0);
            Arrays.fill(open, 0);
        }

        void seat(char level) {
            seats[level]++;
        }

        void opened(char level, int step) {
            open[level] += step;
        }

        int open(char level) {
            return level < LETTERS ? open[level] : 0;
        }

        boolean nearlySoldOut(char level) {
            return open[level] * (long) NEARLY_SOLD_OUT <= seats[level];
        }
    }
}
