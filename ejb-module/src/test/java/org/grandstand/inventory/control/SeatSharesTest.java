package org.grandstand.inventory.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.grandstand.inventory.SeatCategory;
import org.grandstand.inventory.SeatMark;
import org.grandstand.inventory.SeatOrder;
import org.grandstand.inventory.SeatShare;
import org.grandstand.inventory.SeatingCount;
import org.grandstand.inventory.SeatingTemplate;
import org.grandstand.inventory.entity.SeatMarks;
import org.grandstand.kernel.Rejected;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I3.1")
class SeatSharesTest {

    private static SeatMarks hall(int seats) {
        return SeatMarks.unmarked(seats, position -> true);
    }

    private static int[] all(int seats) {
        return IntStream.range(0, seats).toArray();
    }

    @Test
    @DisplayName("shares of a hall are cut where the exact share falls, in the order of the rows")
    void sharesAreExact() {
        SeatMarks marks = SeatShares.give(
                hall(1_000),
                all(1_000),
                List.of(
                        new SeatShare(SeatMark.category(SeatCategory.REGISTERED), 125),
                        new SeatShare(SeatMark.level("A"), 375),
                        new SeatShare(SeatMark.level("B"), 500)));
        assertThat(marks.counts())
                .containsExactly(
                        new SeatingCount(SeatCategory.REGISTERED, "", 125),
                        new SeatingCount(SeatCategory.SALEABLE, "A", 375),
                        new SeatingCount(SeatCategory.SALEABLE, "B", 500));
        assertThat(marks.categories()).startsWith("R".repeat(125) + "S");
    }

    @Test
    @DisplayName("shares of more than the whole are refused")
    void moreThanTheWholeIsRefused() {
        List<SeatShare> shares =
                List.of(new SeatShare(SeatMark.level("A"), 600), new SeatShare(SeatMark.level("B"), 401));
        assertThatThrownBy(() -> SeatShares.give(hall(10), all(10), shares))
                .isInstanceOfSatisfying(
                        Rejected.class, no -> assertThat(no.code()).isEqualTo("inventory.shares-exceed-whole"));
    }

    @Test
    @Tag("I4.1")
    @DisplayName("whatever the template and the hall, no saleable seat is left without a level and no seat is lost")
    void templatesLeaveNothingOpen() {
        Random random = new Random(20280714);
        for (int round = 0; round < 500; round++) {
            int seats = 1 + random.nextInt(3_000);
            int used = 1 + random.nextInt(8);
            SeatingTemplate template = new SeatingTemplate(
                    SeatOrder.PLAN,
                    random.nextInt(300),
                    random.nextInt(300),
                    random.nextInt(300),
                    random.ints(1 + random.nextInt(8), 1, 1_001).boxed().toList());
            List<String> levels = IntStream.range(0, used)
                    .mapToObj(i -> String.valueOf((char) ('A' + i)))
                    .toList();
            SeatMarks marks = SeatShares.byTemplate(hall(seats), all(seats), template, levels);
            assertThat(marks.seats()).isEqualTo(seats);
            assertThat(marks.saleableWithoutLevel()).isEmpty();
            assertThat(levels).containsAll(marks.levelsUsed());
            assertThat(marks.counts().stream().mapToInt(SeatingCount::seats).sum())
                    .isEqualTo(seats);
        }
    }

    @Test
    @DisplayName("a session without price levels cannot be seated by template")
    void noLevelsNoSeating() {
        SeatingTemplate template = new SeatingTemplate(SeatOrder.PLAN, 0, 0, 0, List.of(1));
        assertThatThrownBy(() -> SeatShares.byTemplate(hall(10), all(10), template, List.of()))
                .hasMessageContaining("inventory.no-price-levels");
    }
}
