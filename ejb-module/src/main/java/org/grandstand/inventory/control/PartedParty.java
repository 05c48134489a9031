package org.grandstand.inventory.control;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Seats for a party that fits nowhere together: in as few parts as possible, near each other, nobody alone if it can be. */
record PartedParty(SeatBlocks blocks, BitSet open) {

    /** A run and the block it is in. */
    private record Part(SeatRun run, SeatBlock block) {
        int length() {
            return run.length();
        }
    }

    /** @return none when there are not enough */
    List<Integer> seats(char level, int party) {
        List<Part> parts = parts(level);
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < parts.size() && chosen.size() < party; i++) {
            int next = i + 1 < parts.size() ? parts.get(i + 1).length() : 0;
            int count = count(parts.get(i).length(), party - chosen.size(), next);
            int from = parts.get(i).run.place(count, parts.get(i).block);
            IntStream.range(from, from + count).forEach(chosen::add);
        }
        return chosen.size() < party ? List.of() : chosen.stream().sorted().toList();
    }

    /** How many sit in a part: all that fit, but for one who keeps the last one company. */
    private static int count(int length, int left, int next) {
        int count = Math.min(length, left);
        return left - count == 1 && count > 2 && next > 1 ? count - 1 : count;
    }

    /** The longest first, among equals those nearest to the best of the longest; each seat in one part only. */
    private List<Part> parts(char level) {
        BitSet left = (BitSet) open.clone();
        List<Part> parts = new ArrayList<>();
        for (int rank : blocks.of(level)) {
            for (SeatRun run : SeatRun.of(blocks.get(rank), left)) {
                parts.add(new Part(run, blocks.get(rank)));
                left.clear(run.from(), run.from() + run.length());
            }
        }
        parts.sort(Comparator.comparingInt(Part::length).reversed());
        return parts.isEmpty() ? parts : nearest(parts);
    }

    private static List<Part> nearest(List<Part> longestFirst) {
        SeatBlock anchor = longestFirst.get(0).block;
        return longestFirst.stream()
                .sorted(Comparator.comparingInt(Part::length)
                        .reversed()
                        .thenComparingDouble(part -> part.block.distanceTo(anchor)))
                .toList();
    }
}
