package org.grandstand.venue.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Moves blocks apart that a file drew on top of each other, as hand-made plans do: blocks stay in their lines and in their
 * order from left to right, and each is pushed aside as far as the one before it needs.
 */
final class ZoneSpread {

    private static final int GAP = 150;

    /** A block's seats and what it covers. */
    private record Block(String zone, List<PlanDraft.Seat> seats, int left, int top, int right, int bottom) {

        static Block of(String zone, List<PlanDraft.Seat> seats) {
            return new Block(
                    zone,
                    seats,
                    seats.stream().mapToInt(PlanDraft.Seat::x).min().orElseThrow(),
                    seats.stream().mapToInt(PlanDraft.Seat::y).min().orElseThrow(),
                    seats.stream().mapToInt(PlanDraft.Seat::x).max().orElseThrow(),
                    seats.stream().mapToInt(PlanDraft.Seat::y).max().orElseThrow());
        }

        Block moved(int right, int down) {
            return of(
                    zone,
                    seats.stream()
                            .map(seat -> new PlanDraft.Seat(
                                    seat.zone(),
                                    seat.row(),
                                    seat.number(),
                                    seat.x() + right,
                                    seat.y() + down,
                                    seat.state()))
                            .toList());
        }
    }

    private ZoneSpread() {}

    /** The same seats, no block on another. */
    static List<PlanDraft.Seat> apart(List<PlanDraft.Seat> seats) {
        Map<String, List<PlanDraft.Seat>> byZone = new LinkedHashMap<>();
        seats.forEach(seat ->
                byZone.computeIfAbsent(seat.zone(), zone -> new ArrayList<>()).add(seat));
        List<Block> blocks = byZone.entrySet().stream()
                .map(zone -> Block.of(zone.getKey(), zone.getValue()))
                .sorted(Comparator.comparingInt(Block::top).thenComparingInt(Block::left))
                .toList();
        List<PlanDraft.Seat> spread = new ArrayList<>(seats.size());
        int free = Integer.MIN_VALUE;
        for (List<Block> line : lines(blocks)) {
            int down = Math.max(0, free - line.get(0).top());
            for (Block block : spreadLine(line, down)) {
                spread.addAll(block.seats());
                free = Math.max(free, block.bottom() + GAP);
            }
        }
        return spread;
    }

    /** Blocks whose top lies in the upper half of the first one stand in one line with it. */
    private static List<List<Block>> lines(List<Block> blocks) {
        List<List<Block>> lines = new ArrayList<>();
        for (Block block : blocks) {
            Block first = lines.isEmpty() ? null : lines.get(lines.size() - 1).get(0);
            if (first == null || block.top() > (first.top() + first.bottom()) / 2) {
                lines.add(new ArrayList<>());
            }
            lines.get(lines.size() - 1).add(block);
        }
        return lines;
    }

    private static List<Block> spreadLine(List<Block> line, int down) {
        List<Block> spread = new ArrayList<>();
        long free = Integer.MIN_VALUE;
        for (Block block :
                line.stream().sorted(Comparator.comparingInt(Block::left)).toList()) {
            Block moved = block.moved((int) Math.max(0, free - block.left()), down);
            spread.add(moved);
            free = moved.right() + GAP;
        }
        return spread;
    }
}
