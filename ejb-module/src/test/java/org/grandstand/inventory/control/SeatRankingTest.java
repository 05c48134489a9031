package org.grandstand.inventory.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.grandstand.inventory.SeatOrder;
import org.grandstand.inventory.SeatSelection;
import org.grandstand.inventory.entity.SeatMarks;
import org.grandstand.venue.VenuePlan;
import org.grandstand.venue.VenuePlan.Row;
import org.grandstand.venue.VenuePlan.Zone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I3.1")
class SeatRankingTest {

    /** Two zones of three rows of four seats; in each the first row is the farthest from the middle. */
    private static final VenuePlan PLAN = new VenuePlan(
            1,
            "HALL",
            1,
            1_000,
            1_000,
            24,
            22,
            List.of(
                    new Zone(
                            1, "East", "1F", new int[0], List.of(row("1", 0, 100), row("2", 4, 200), row("3", 8, 300))),
                    new Zone(
                            2,
                            "West",
                            "1F",
                            new int[0],
                            List.of(row("1", 12, 950), row("2", 16, 750), row("3", 20, 650)))));

    private static Row row(String name, int from, int y) {
        String states = from == 4 ? ".dr." : "....";
        int[] x = {470, 490, 510, 530};
        return new Row(
                name,
                from,
                List.of("1", "2", "3", "4"),
                x,
                IntStream.range(0, 4).map(i -> y).toArray(),
                states);
    }

    private final SeatRanking ranking = new SeatRanking(PLAN);
    private final SeatMarks marks = ranking.unmarked();

    @Test
    @DisplayName("damaged and removed seats take no part in a session")
    void unusableSeatsAreLeftOut() {
        assertThat(marks.categories()).isEqualTo("SSSSS--S" + "S".repeat(16));
        assertThat(ranking.positions(SeatSelection.zones(List.of("East")), SeatOrder.PLAN, marks))
                .containsExactly(0, 1, 2, 3, 4, 7, 8, 9, 10, 11);
    }

    @Test
    @DisplayName("rows nearest to the middle come first when asked for, whole rows together")
    void centreFirst() {
        assertThat(ranking.positions(SeatSelection.all(), SeatOrder.CENTRE, marks))
                .startsWith(20, 21, 22, 23, 8, 9, 10, 11, 16)
                .endsWith(15)
                .hasSize(22);
    }

    @Test
    @DisplayName("a range of rows holds both ends, whichever is named first")
    void rowRanges() {
        assertThat(ranking.positions(SeatSelection.rows("West", "3", "2"), SeatOrder.PLAN, marks))
                .containsExactly(16, 17, 18, 19, 20, 21, 22, 23);
        assertThat(ranking.positions(SeatSelection.rows("West", "1", null), SeatOrder.PLAN, marks))
                .containsExactly(12, 13, 14, 15);
    }

    @Test
    @DisplayName("unknown zones and rows are refused by name")
    void unknownPlacesAreRefused() {
        assertThatThrownBy(() -> ranking.positions(SeatSelection.zones(List.of("North")), SeatOrder.PLAN, marks))
                .hasMessageContaining("inventory.no-such-zone")
                .hasMessageContaining("North");
        assertThatThrownBy(() -> ranking.positions(SeatSelection.rows("West", "9", null), SeatOrder.PLAN, marks))
                .hasMessageContaining("inventory.no-such-row");
    }

    @Test
    @DisplayName("a lasso's positions are taken as they are")
    void lasso() {
        TreeSet<Integer> lasso = new TreeSet<>(List.of(9, 3, 20));
        assertThat(ranking.positions(SeatSelection.positions(lasso), SeatOrder.CENTRE, marks))
                .containsExactly(3, 9, 20);
    }
}
