package org.grandstand.inventory.control;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.grandstand.venue.VenuePlan;

/** What choosing costs: a session of 80,000 seats is chosen empty, while others take seats by name. Prints microseconds a choice. */
public final class ChoiceCost {

    private static final int SEATS = 80_000;
    private static final int ROW = 40;
    private static final int GIVE_UP = 20;
    private static final String LEVELS = "ABCD";
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    public static void main(String[] arguments) {
        VenuePlan plan = plan();
        for (int round = 1; round <= 8; round++) {
            sellOut(round, plan, 2, 2);
            sellOut(round, plan, 1, 6);
        }
    }

    private static void sellOut(int round, VenuePlan plan, int smallest, int largest) {
        Random random = new Random(round);
        SeatBoard board = board();
        SeatChooser chooser = new SeatChooser(board, plan);
        List<Long> spent = new ArrayList<>();
        long processorBefore = PROCESSOR.getCurrentThreadCpuTime();
        long together = 0;
        int inVain = 0;
        while (inVain < GIVE_UP) {
            int named = 2 * random.nextInt(SEATS / 2);
            if (random.nextInt(10) < 4 && board.isFree(named) && board.isFree(named + 1)) {
                board.set(named, false);
                board.set(named + 1, false);
            }
            int party = smallest + random.nextInt(largest - smallest + 1);
            char level = LEVELS.charAt(random.nextInt(LEVELS.length()));
            long before = System.nanoTime();
            List<Integer> chosen = chooser.choose(level, party, NodeShare.ALONE, before / 1_000_000);
            spent.add(System.nanoTime() - before);
            chosen.forEach(position -> board.set(position, false));
            together += !chosen.isEmpty() && chosen.get(party - 1) - chosen.get(0) == party - 1 ? 1 : 0;
            inVain = chosen.isEmpty() ? inVain + 1 : 0;
        }
        long processor = PROCESSOR.getCurrentThreadCpuTime() - processorBefore;
        long[] sorted = spent.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "round %d, parties of %d to %d: %d choices, %.1f %% together; processor %.2f µs a choice with the changes of the board; "
                        + "p50 %.2f, p99 %.2f, slowest %.0f µs%n",
                round,
                smallest,
                largest,
                sorted.length,
                100.0 * together / sorted.length,
                processor / 1e3 / sorted.length,
                sorted[sorted.length / 2] / 1e3,
                sorted[sorted.length * 99 / 100] / 1e3,
                sorted[sorted.length - 1] / 1e3);
    }

    private static SeatBoard board() {
        byte[] levels = new byte[SEATS];
        IntStream.range(0, SEATS).forEach(i -> levels[i] = (byte) LEVELS.charAt(i * LEVELS.length() / SEATS));
        BitSet free = new BitSet();
        free.set(0, SEATS);
        return new SeatBoard("E", levels, free);
    }

    private static VenuePlan plan() {
        List<VenuePlan.Row> rows = new ArrayList<>();
        for (int from = 0; from < SEATS; from += ROW) {
            int[] x = IntStream.range(0, ROW).map(i -> i * 50).toArray();
            int depth = from / ROW * 90;
            int[] y = IntStream.generate(() -> depth).limit(ROW).toArray();
            List<String> numbers =
                    IntStream.rangeClosed(1, ROW).mapToObj(Integer::toString).toList();
            rows.add(new VenuePlan.Row("" + from, from, numbers, x, y, ".".repeat(ROW)));
        }
        return new VenuePlan(
                1,
                "BENCH",
                1,
                2_000,
                SEATS / ROW * 90,
                SEATS,
                SEATS,
                List.of(new VenuePlan.Zone(1, "A", "1", new int[0], rows)));
    }
}
