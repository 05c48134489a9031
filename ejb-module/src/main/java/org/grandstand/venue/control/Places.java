package org.grandstand.venue.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes places for seats that came without: rows behind each other, zones in lines of about equal width. */
final class Places {

    private static final int SEAT_PITCH = 50;
    private static final int ROW_PITCH = 80;
    private static final int ZONE_GAP = 300;

    /** A zone's rows, each with its seats. */
    private record Block(Map<String, List<PlanDraft.Seat>> rows) {

        int width() {
            return rows.values().stream().mapToInt(List::size).max().orElse(0) * SEAT_PITCH;
        }

        int height() {
            return rows.size() * ROW_PITCH;
        }
    }

    private Places() {}

    static List<PlanDraft.Seat> of(List<PlanDraft.Zone> zones, List<PlanDraft.Seat> seats) {
        Map<String, Block> blocks = new LinkedHashMap<>();
        zones.forEach(zone -> blocks.put(zone.name(), new Block(new LinkedHashMap<>())));
        seats.forEach(seat -> blocks.get(seat.zone())
                .rows()
                .computeIfAbsent(seat.row(), row -> new ArrayList<>())
                .add(seat));
        int lineWidth = lineWidth(blocks);
        List<PlanDraft.Seat> placed = new ArrayList<>(seats.size());
        int left = 0;
        int top = 0;
        int lineHeight = 0;
        for (Block block : blocks.values()) {
            if (left > 0 && left + block.width() > lineWidth) {
                left = 0;
                top += lineHeight + ZONE_GAP;
                lineHeight = 0;
            }
            place(block, left, top, placed);
            left += block.width() + ZONE_GAP;
            lineHeight = Math.max(lineHeight, block.height());
        }
        return placed;
    }

    /** As wide as makes the whole about square. */
    private static int lineWidth(Map<String, Block> blocks) {
        double area = blocks.values().stream()
                .mapToDouble(block -> (double) (block.width() + ZONE_GAP) * (block.height() + ZONE_GAP))
                .sum();
        return (int) (Math.sqrt(area) * 1.3);
    }

    private static void place(Block block, int left, int top, List<PlanDraft.Seat> placed) {
        int y = top;
        for (List<PlanDraft.Seat> row : block.rows().values()) {
            int x = left + (block.width() - row.size() * SEAT_PITCH) / 2;
            for (PlanDraft.Seat seat : row) {
                placed.add(new PlanDraft.Seat(seat.zone(), seat.row(), seat.number(), x, y, seat.state()));
                x += SEAT_PITCH;
            }
            y += ROW_PITCH;
        }
    }
}
