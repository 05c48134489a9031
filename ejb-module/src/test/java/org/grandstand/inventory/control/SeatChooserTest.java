package org.grandstand.inventory.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.grandstand.venue.VenuePlan;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("P6")
@Tag("S5.3")
class SeatChooserTest {

    private static final int PITCH = 50;
    private static final int AISLE = 120;
    private static final long NOW = 1_000_000;

    /** A hall of one zone, made of rows written as one character a seat; a space is an aisle. */
    private static final class Hall {
        private final List<VenuePlan.Row> rows = new ArrayList<>();
        private final BitSet beforeAisle = new BitSet();
        private final StringBuilder states = new StringBuilder();
        private final StringBuilder levels = new StringBuilder();

        Hall row(String seats) {
            return row(seats, "A".repeat(seats.length()));
        }

        Hall row(String seats, String rowLevels) {
            int from = states.length();
            String own = seats.replace(" ", "");
            int[] x = new int[own.length()];
            int at = 0;
            int place = 0;
            for (char seat : seats.toCharArray()) {
                if (seat == ' ') {
                    beforeAisle.set(from + place - 1);
                    at += AISLE - PITCH;
                } else {
                    x[place++] = at;
                    at += PITCH;
                }
            }
            int depth = rows.size() * 90;
            int[] y = IntStream.generate(() -> depth).limit(x.length).toArray();
            List<String> numbers = IntStream.rangeClosed(1, x.length)
                    .mapToObj(Integer::toString)
                    .toList();
            rows.add(new VenuePlan.Row("" + (rows.size() + 1), from, numbers, x, y, own));
            states.append(own);
            levels.append(rowLevels, 0, own.length());
            return this;
        }

        int size() {
            return states.length();
        }

        VenuePlan plan() {
            return new VenuePlan(
                    1,
                    "HALL",
                    1,
                    1000,
                    0,
                    size(),
                    size(),
                    List.of(new VenuePlan.Zone(1, "A", "1", new int[0], List.copyOf(rows))));
        }

        SeatBoard board(BitSet free) {
            byte[] letters = new byte[size()];
            IntStream.range(0, size()).forEach(i -> letters[i] = (byte) levels.charAt(i));
            return new SeatBoard("E", letters, free);
        }

        SeatBoard board() {
            BitSet all = new BitSet();
            all.set(0, size());
            return board(all);
        }

        boolean endsRow(int position) {
            return rows.stream().anyMatch(row -> row.from() + row.count() - 1 == position);
        }
    }

    /** What a person at the counter would see: the rules again, simple and slow. */
    private record Counter(Hall hall, BitSet open, char level) {

        boolean eligible(int position) {
            char state = hall.states.charAt(position);
            return hall.levels.charAt(position) == level && (state == '.' || state == 'o');
        }

        boolean clear(int position) {
            return eligible(position) && hall.states.charAt(position) == '.';
        }

        boolean joined(int position) {
            return !hall.beforeAisle.get(position)
                    && !hall.endsRow(position)
                    && eligible(position)
                    && eligible(position + 1);
        }

        /** Open seats to the right of a seat, itself included. */
        int runFrom(int position, boolean clearOnly) {
            int length = 0;
            int at = position;
            while (at < hall.size() && open.get(at) && eligible(at) && (!clearOnly || clear(at))) {
                length++;
                if (!joined(at)) {
                    break;
                }
                at++;
            }
            return length;
        }

        boolean startsRun(int position, boolean clearOnly) {
            boolean before = position > 0
                    && joined(position - 1)
                    && open.get(position - 1)
                    && (!clearOnly || clear(position - 1));
            return !before && runFrom(position, clearOnly) > 0;
        }

        List<Integer> runs(boolean clearOnly) {
            return IntStream.range(0, hall.size())
                    .filter(position -> startsRun(position, clearOnly))
                    .map(position -> runFrom(position, clearOnly))
                    .boxed()
                    .toList();
        }

        int seatsOpen() {
            return (int) open.stream().filter(this::eligible).count();
        }

        int seats() {
            return (int) IntStream.range(0, hall.size()).filter(this::eligible).count();
        }

        long singles() {
            return runs(true).stream().filter(run -> run == 1).count();
        }

        boolean together(List<Integer> chosen) {
            return IntStream.range(1, chosen.size())
                    .allMatch(i -> chosen.get(i) == chosen.get(i - 1) + 1 && joined(chosen.get(i - 1)));
        }
    }

    private static List<Integer> choose(SeatChooser chooser, int party) {
        return chooser.choose('A', party, NodeShare.ALONE, NOW);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    @DisplayName(
            "in any hall, whatever is sold: free seats of the level, together if they can be, no single left if it need not")
    void anyHall(long seed) {
        Random random = new Random(seed);
        for (int hallNumber = 0; hallNumber < 25; hallNumber++) {
            Hall hall = randomHall(random);
            BitSet free = randomlyFree(random, hall.size());
            SeatBoard board = hall.board(free);
            SeatChooser chooser = new SeatChooser(board, hall.plan());
            BitSet open = (BitSet) free.clone();
            boolean more = true;
            for (int turn = 0; more && turn < 400; turn++) {
                char level = "AB".charAt(random.nextInt(2));
                int party = 1 + random.nextInt(6);
                List<Integer> chosen = chooser.choose(level, party, NodeShare.ALONE, NOW);
                judge(new Counter(hall, (BitSet) open.clone(), level), party, chosen);
                chosen.forEach(open::clear);
                if (random.nextBoolean()) {
                    chosen.forEach(position -> board.set(position, false));
                }
                more = !open.isEmpty();
            }
        }
    }

    private static void judge(Counter counter, int party, List<Integer> chosen) {
        if (chosen.isEmpty()) {
            assertThat(counter.seatsOpen()).isLessThan(party);
            return;
        }
        assertThat(chosen).hasSize(party).doesNotHaveDuplicates().isSorted().allMatch(counter::eligible);
        assertThat(chosen).allMatch(counter.open::get);
        if (counter.runs(false).stream().anyMatch(run -> run >= party)) {
            assertThat(counter.together(chosen)).as("together").isTrue();
        }
        if (counter.runs(true).stream().anyMatch(run -> run >= party)) {
            assertThat(chosen).as("full view").allMatch(counter::clear);
        }
        boolean nearlySoldOut = counter.seatsOpen() * SeatChooser.NEARLY_SOLD_OUT <= counter.seats();
        if (!nearlySoldOut && counter.runs(true).stream().anyMatch(run -> run == party || run >= party + 2)) {
            BitSet left = (BitSet) counter.open.clone();
            chosen.forEach(left::clear);
            assertThat(new Counter(counter.hall, left, counter.level).singles())
                    .as("singles left")
                    .isLessThanOrEqualTo(counter.singles());
        }
    }

    private static Hall randomHall(Random random) {
        Hall hall = new Hall();
        for (int row = 2 + random.nextInt(8); row > 0; row--) {
            StringBuilder seats = new StringBuilder(".");
            for (int i = 1 + random.nextInt(24); i > 0; i--) {
                seats.append("................................oowd   ".charAt(random.nextInt(38)));
                if (seats.charAt(seats.length() - 1) == ' ') {
                    seats.append("..");
                }
            }
            String levels = random.nextInt(3) == 0
                    ? "A".repeat(9) + "B".repeat(99)
                    : "AB".substring(row % 2, row % 2 + 1).repeat(99);
            hall.row(seats + "....", levels);
        }
        return hall;
    }

    private static BitSet randomlyFree(Random random, int size) {
        int sold = random.nextInt(80);
        BitSet free = new BitSet();
        IntStream.range(0, size).forEach(i -> free.set(i, random.nextInt(100) >= sold));
        return free;
    }

    @Test
    @DisplayName("the same hall in the same state offers the same seats")
    void deterministic() {
        Hall hall = new Hall().row("........").row("............").row("..........");
        SeatChooser one = new SeatChooser(hall.board(), hall.plan());
        SeatChooser other = new SeatChooser(hall.board(), hall.plan());
        for (int party : new int[] {2, 3, 1, 4, 2, 5, 2}) {
            assertThat(choose(one, party)).isEqualTo(choose(other, party));
        }
    }

    @Test
    @DisplayName("rows nearest to the middle come first, seats in the middle of their row first")
    void nearestFirst() {
        Hall hall = new Hall().row("..........").row("..........");
        assertThat(choose(new SeatChooser(hall.board(), hall.plan()), 2)).containsExactly(4, 5);
    }

    @Test
    @DisplayName("no party sits across an aisle")
    void aisles() {
        Hall hall = new Hall().row("... ...").row("....");
        assertThat(choose(new SeatChooser(hall.board(), hall.plan()), 4)).containsExactly(6, 7, 8, 9);
    }

    @Test
    @DisplayName("couples alone fill a row of even length to the last seat")
    void couplesTile() {
        Hall hall = new Hall().row(".".repeat(40));
        SeatChooser chooser = new SeatChooser(hall.board(), hall.plan());
        Set<Integer> all = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            List<Integer> couple = choose(chooser, 2);
            assertThat(couple.get(1) - couple.get(0)).isEqualTo(1);
            all.addAll(couple);
        }
        assertThat(all).hasSize(40);
    }

    @Test
    @DisplayName("restricted views come last, seats for wheelchairs only to those who name them")
    void restrictedLast() {
        Hall hall = new Hall().row("ww..oo..");
        SeatChooser chooser = new SeatChooser(hall.board(), hall.plan());
        assertThat(choose(chooser, 2)).doesNotContain(4, 5);
        assertThat(choose(chooser, 2)).doesNotContain(4, 5);
        assertThat(choose(chooser, 2)).containsExactly(4, 5);
        assertThat(choose(chooser, 1)).isEmpty();
    }

    @Test
    @DisplayName("a large party sits together with restricted views rather than apart")
    void togetherBeforeView() {
        Hall hall = new Hall().row("..oo..").row("...");
        assertThat(choose(new SeatChooser(hall.board(), hall.plan()), 5)).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    @DisplayName("a party that fits nowhere is parted into few parts, nobody alone; too large a party gets nothing")
    void parted() {
        Hall hall = new Hall().row("...").row("..").row(".");
        SeatChooser chooser = new SeatChooser(hall.board(), hall.plan());
        assertThat(choose(chooser, 7)).isEmpty();
        assertThat(choose(chooser, 4)).contains(3, 4).hasSize(4).doesNotContain(5);
    }

    @Test
    @DisplayName("what one party was offered no other is, until its time is over or it was given back")
    void offers() {
        Hall hall = new Hall().row("..");
        SeatChooser chooser = new SeatChooser(hall.board(), hall.plan());
        List<Integer> offered = choose(chooser, 2);
        assertThat(offered).containsExactly(0, 1);
        assertThat(choose(chooser, 2)).isEmpty();
        assertThat(chooser.choose('A', 2, NodeShare.ALONE, NOW + SeatChooser.OFFERED_MILLISECONDS))
                .isEqualTo(offered);
        chooser.takeBack(offered);
        assertThat(choose(chooser, 2)).isEqualTo(offered);
    }

    @Test
    @Tag("N4")
    @DisplayName("two nodes that choose at once meet in no row until one of them has none of its own left")
    void nodes() {
        Hall hall = new Hall().row("....").row("....").row("....").row("....");
        SeatChooser one = new SeatChooser(hall.board(), hall.plan());
        SeatChooser other = new SeatChooser(hall.board(), hall.plan());
        Set<Integer> both = new HashSet<>();
        for (int i = 0; i < 4; i++) {
            both.addAll(one.choose('A', 2, new NodeShare(0, 2), NOW));
            both.addAll(other.choose('A', 2, new NodeShare(1, 2), NOW));
        }
        assertThat(both).hasSize(16);
        assertThat(one.choose('A', 2, new NodeShare(0, 2), NOW)).hasSize(2);
    }

    @Test
    @DisplayName("seats that others bought or gave back are known before the next choice, however many")
    void followsTheBoard() {
        Hall hall = new Hall().row(".".repeat(40)).row(".".repeat(40));
        SeatBoard board = hall.board();
        SeatChooser chooser = new SeatChooser(board, hall.plan());
        choose(chooser, 1);
        for (int round = 0; round < 5; round++) {
            for (int position = 0; position < 80; position++) {
                board.set(position, false);
            }
            assertThat(choose(chooser, 1)).isEmpty();
            board.set(70 + round, true);
            assertThat(choose(chooser, 1)).containsExactly(70 + round);
        }
    }
}
