package org.grandstand.inventory.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.grandstand.inventory.SeatCategory;
import org.grandstand.inventory.SeatMark;
import org.grandstand.inventory.SeatShare;
import org.grandstand.inventory.SeatingTemplate;
import org.grandstand.inventory.entity.SeatMarks;
import org.grandstand.kernel.Rejected;

/** Gives out seats by shares, exactly: cuts fall where the exact share falls, rounded half up, so that nothing is lost. */
final class SeatShares {

    private SeatShares() {}

    /** Writes each share's mark on its part of the positions, in their order; what no share claims stays as it is. */
    static SeatMarks give(SeatMarks marks, int[] positions, List<SeatShare> shares) {
        int sum = shares.stream().mapToInt(SeatShare::permille).sum();
        Rejected.unless(sum <= SeatShare.WHOLE, "inventory.shares-exceed-whole", "permille", sum);
        Rejected.unless(positions.length > 0, "inventory.no-seats-selected");
        SeatMarks given = marks;
        int claimed = 0;
        for (SeatShare share : shares) {
            int from = cut(positions.length, claimed);
            claimed += share.permille();
            int to = cut(positions.length, claimed);
            if (to > from) {
                given = given.with(Arrays.copyOfRange(positions, from, to), share.mark());
            }
        }
        return given;
    }

    /** A whole seating from a template; the levels are the session's own, dearest first. */
    static SeatMarks byTemplate(SeatMarks marks, int[] ranked, SeatingTemplate template, List<String> levels) {
        int seats = ranked.length;
        int registered = cut(seats, template.registeredPermille());
        int occupied = cut(seats, template.registeredPermille() + template.occupiedPermille());
        int emergency = seats - cut(seats, template.emergencyPermille());
        SeatMarks marked = mark(marks, ranked, 0, registered, SeatMark.category(SeatCategory.REGISTERED));
        marked = mark(marked, ranked, registered, occupied, SeatMark.category(SeatCategory.OCCUPIED));
        marked = mark(marked, ranked, emergency, seats, SeatMark.category(SeatCategory.EMERGENCY));
        int[] saleable = Arrays.copyOfRange(ranked, occupied, emergency);
        return saleable.length == 0 ? marked : give(marked, saleable, levelShares(template.levelWeights(), levels));
    }

    /** The weights of as many levels as there are, as shares of the whole; rounding falls to the last. */
    private static List<SeatShare> levelShares(List<Integer> weights, List<String> levels) {
        int used = Math.min(weights.size(), levels.size());
        Rejected.unless(used > 0, "inventory.no-price-levels");
        int total =
                weights.subList(0, used).stream().mapToInt(Integer::intValue).sum();
        List<SeatShare> shares = new ArrayList<>();
        int given = 0;
        int weighed = 0;
        for (int i = 0; i < used; i++) {
            weighed += weights.get(i);
            int upTo = (int) ((long) weighed * SeatShare.WHOLE / total);
            if (upTo > given) {
                shares.add(new SeatShare(SeatMark.level(levels.get(i)), upTo - given));
            }
            given = upTo;
        }
        return shares;
    }

    private static SeatMarks mark(SeatMarks marks, int[] ranked, int from, int to, SeatMark mark) {
        return to > from ? marks.with(Arrays.copyOfRange(ranked, from, to), mark) : marks;
    }

    private static int cut(int seats, int permille) {
        return (int) (((long) seats * permille + SeatShare.WHOLE / 2) / SeatShare.WHOLE);
    }
}
