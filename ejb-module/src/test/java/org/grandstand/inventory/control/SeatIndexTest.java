package org.grandstand.inventory.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    @Test
    @DisplayName("a seat's address is found by its position, and nothing beyond the plan")
    void addresses() {
        assertThat(index.address(8)).contains(new SeatAddress(8, "1", "A", "2", "3"));
        assertThat(index.address(12)).isEmpty();
    }
}
