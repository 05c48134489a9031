package org.grandstand.inventory.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.grandstand.inventory.SeatAddress;
import org.grandstand.venue.VenuePlan;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P6")
class SeatIndexTest {

    /** Two rows of six seats: positions 0–5 and 6–11. */
    private final SeatIndex index = new SeatIndex(new VenuePlan(
            1,
            "AQ",
            1,
            100,
            100,
            12,
            12,
            List.of(new VenuePlan.Zone(1, "A", "1", new int[0], List.of(row("1", 0), row("2", 6))))));

    private static VenuePlan.Row row(String name, int from) {
        List<String> numbers =
                IntStream.rangeClosed(1, 6).mapToObj(Integer::toString).toList();
        return new VenuePlan.Row(name, from, numbers, new int[6], new int[6], "......");
    }

    private List<Integer> best(int party, Integer... taken) {
        Set<Integer> gone = Set.of(taken);
        return index.best(party, position -> !gone.contains(position));
    }

    @Test
    @DisplayName("a seat's address is found by its position, and nothing beyond the plan")
    void addresses() {
        assertThat(index.address(8)).contains(new SeatAddress(8, "1", "A", "2", "3"));
        assertThat(index.address(12)).isEmpty();
    }

    @Test
    @DisplayName("a party sits side by side, never across the end of a row")
    void together() {
        assertThat(best(4)).containsExactly(0, 1, 2, 3);
        assertThat(best(4, 2)).containsExactly(6, 7, 8, 9);
    }

    @Test
    @DisplayName("no single seat is left beside a party while there is another way")
    void noSingleLeft() {
        assertThat(best(2, 3, 4, 5)).as("three free in row 1, six in row 2").containsExactly(6, 7);
        assertThat(best(5))
                .as("only rows of six: a single is left, for there is no other way")
                .hasSize(5);
    }

    @Test
    @DisplayName("a party that fits nowhere together is split into the longest runs; too large a party gets nothing")
    void split() {
        assertThat(best(7)).hasSize(7);
        assertThat(best(13)).isEmpty();
        assertThat(best(1, IntStream.range(0, 12).boxed().toArray(Integer[]::new)))
                .isEmpty();
    }
}
