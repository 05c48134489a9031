package org.grandstand.web.backoffice.inventory;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.grandstand.kernel.Rejected;

/** Reads the seats that the map sends as ranges of positions, such as {@code 3-17 40}. */
final class PositionRanges {

    private static final int POSITIONS_AT_MOST = 200_000;

    private PositionRanges() {}

    static SortedSet<Integer> read(String text) {
        if (!text.strip().matches("\\d{1,6}(-\\d{1,6})?( \\d{1,6}(-\\d{1,6})?)*+")) {
            throw Rejected.malformed("inventory.bad-selection");
        }
        SortedSet<Integer> positions = new TreeSet<>();
        for (String range : text.strip().split(" ")) {
            String[] ends = range.split("-");
            int from = Integer.parseInt(ends[0]);
            int to = Integer.parseInt(ends[ends.length - 1]);
            if (to - from + positions.size() > POSITIONS_AT_MOST) {
                throw Rejected.malformed("inventory.bad-selection");
            }
            IntStream.rangeClosed(from, to).forEach(positions::add);
        }
        return positions;
    }
}
