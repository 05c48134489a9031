package org.grandstand.inventory.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.grandstand.inventory.SeatCategory;
import org.grandstand.inventory.SeatMark;
import org.grandstand.inventory.SeatingCount;
import org.grandstand.inventory.SeatingState;
import org.grandstand.kernel.Rejected;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SeatingTest {

    private static final Instant NOW = Instant.parse("2028-07-14T12:00:00Z");
    private static final Set<String> PRICED = Set.of("A", "B");

    private static Seating drawn(int seats) {
        return new Seating(1, 2, 3, SeatMarks.unmarked(seats, position -> true));
    }

    private static Seating confirmed() {
        Seating seating = drawn(10);
        SeatMarks priced = seating.marks().with(IntStream.range(0, 10).toArray(), SeatMark.level("A"));
        seating.arrange(priced.with(new int[] {7, 8, 9}, SeatMark.category(SeatCategory.EMERGENCY))
                .with(new int[] {9}, SeatMark.level("")));
        seating.confirm(PRICED, "staff:1:wang", NOW);
        return seating;
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Rejected.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    @Test
    @Tag("I3.1")
    @DisplayName("a seating is drawn with every usable seat saleable and the others left out")
    void drawnSaleable() {
        Seating seating = new Seating(1, 2, 3, SeatMarks.unmarked(5, position -> position != 2));
        assertThat(seating.marks().categories()).isEqualTo("SS-SS");
        assertThat(seating.marks().levels()).isEqualTo("-----");
        refused("inventory.venue-without-seats", () -> new Seating(1, 2, 3, SeatMarks.unmarked(5, position -> false)));
    }

    @Test
    @Tag("I4.1")
    @DisplayName("a seat that is never sold loses its level, and gets none")
    void neverSoldHasNoLevel() {
        SeatMarks marks = drawn(3).marks().with(new int[] {0, 1, 2}, SeatMark.level("B"));
        SeatMarks registered = marks.with(new int[] {1}, SeatMark.category(SeatCategory.REGISTERED));
        assertThat(registered.levels()).isEqualTo("B-B");
        assertThat(registered.with(new int[] {1}, SeatMark.level("A")).levels()).isEqualTo("B-B");
    }

    @Test
    @Tag("I3.1")
    @DisplayName("a saleable seat without a level, or a level without a price, keeps the seating from being confirmed")
    void confirmationNeedsPrices() {
        Seating seating = drawn(4);
        refused("inventory.saleable-without-level", () -> seating.confirm(PRICED, "staff:1:wang", NOW));
        seating.arrange(seating.marks().with(new int[] {0, 1, 2, 3}, SeatMark.level("C")));
        refused("inventory.level-without-price", () -> seating.confirm(PRICED, "staff:1:wang", NOW));
        assertThat(seating.view().state()).isEqualTo(SeatingState.DRAFT);
    }

    @Test
    @Tag("I3.2")
    @DisplayName("a confirmed seating takes no more arranging and no second confirmation")
    void confirmedIsFixed() {
        Seating seating = confirmed();
        assertThat(seating.view().tickets()).isEqualTo(10);
        refused("inventory.seating-confirmed", () -> seating.arrange(seating.marks()));
        refused("inventory.seating-confirmed", () -> seating.confirm(PRICED, "staff:1:wang", NOW));
    }

    @Test
    @Tag("I3.2")
    @DisplayName("once confirmed, only emergency seats turn saleable or not for sale, and each once")
    void onlyEmergencySeatsTurn() {
        Seating seating = confirmed();
        SeatMark saleable = new SeatMark(SeatCategory.SALEABLE, "B");
        refused("inventory.only-emergency-seats", () -> seating.turnEmergency(new int[] {6, 7}, saleable, PRICED));
        refused(
                "inventory.emergency-turns-into",
                () -> seating.turnEmergency(new int[] {7}, SeatMark.category(SeatCategory.REGISTERED), PRICED));
        refused(
                "inventory.saleable-without-level",
                () -> seating.turnEmergency(new int[] {9}, SeatMark.category(SeatCategory.SALEABLE), PRICED));
        refused(
                "inventory.level-without-price",
                () -> seating.turnEmergency(new int[] {7}, new SeatMark(SeatCategory.SALEABLE, "H"), PRICED));
        seating.turnEmergency(new int[] {7}, saleable, PRICED);
        seating.turnEmergency(new int[] {8}, SeatMark.category(SeatCategory.OCCUPIED), PRICED);
        assertThat(seating.marks().categories()).isEqualTo("SSSSSSSSOE");
        assertThat(seating.marks().levels()).isEqualTo("AAAAAAAB--");
        refused("inventory.only-emergency-seats", () -> seating.turnEmergency(new int[] {7}, saleable, PRICED));
    }

    @Test
    @Tag("I3.2")
    @DisplayName("a draft has no emergency turn, and a command made for another version is refused")
    void draftAndVersion() {
        refused(
                "inventory.not-confirmed",
                () -> drawn(3).turnEmergency(new int[] {1}, new SeatMark(SeatCategory.SALEABLE, "A"), PRICED));
        refused("inventory.seating-changed-meanwhile", () -> drawn(3).requireVersion(4));
    }

    @Test
    @Tag("I3.1")
    @DisplayName("positions that are no seats of the session are refused and named")
    void unknownPositionsAreRefused() {
        SeatMarks marks = SeatMarks.unmarked(3, position -> position != 1);
        refused("inventory.no-such-seat", () -> marks.with(new int[] {1}, SeatMark.level("A")));
        refused("inventory.no-such-seat", () -> marks.with(new int[] {-1}, SeatMark.level("A")));
        refused("inventory.no-such-seat", () -> marks.with(new int[] {3}, SeatMark.level("A")));
        refused("inventory.no-seats-selected", () -> marks.with(new int[0], SeatMark.level("A")));
    }

    /** The tiny model: one seat is a category and a level. */
    private record TinySeat(SeatCategory category, String level) {

        TinySeat with(SeatMark mark) {
            SeatCategory into = mark.category() == null ? category : mark.category();
            boolean sold = into == SeatCategory.SALEABLE || into == SeatCategory.EMERGENCY;
            return new TinySeat(into, !sold ? "" : mark.level() == null ? level : mark.level());
        }
    }

    @Test
    @Tag("I3.1")
    @Tag("I4.1")
    @DisplayName("after any run of assignments the strings say what a list of seats would say")
    void strandsAgreeWithTinyModel() {
        Random random = new Random(310041);
        for (int round = 0; round < 60; round++) {
            int seats = 1 + random.nextInt(60);
            SeatMarks marks = SeatMarks.unmarked(seats, position -> true);
            List<TinySeat> model = new ArrayList<>(IntStream.range(0, seats)
                    .mapToObj(i -> new TinySeat(SeatCategory.SALEABLE, ""))
                    .toList());
            for (int step = 0; step < 40; step++) {
                int[] positions = random.ints(1 + random.nextInt(seats), 0, seats)
                        .distinct()
                        .toArray();
                SeatMark mark = randomMark(random);
                marks = marks.with(positions, mark);
                for (int position : positions) {
                    model.set(position, model.get(position).with(mark));
                }
                agrees(marks, model);
            }
        }
    }

    private static void agrees(SeatMarks marks, List<TinySeat> model) {
        for (SeatingCount count : marks.counts()) {
            assertThat((long) count.seats())
                    .isEqualTo(model.stream()
                            .filter(seat -> seat.equals(new TinySeat(count.category(), count.level())))
                            .count());
        }
        assertThat(marks.counts().stream().mapToInt(SeatingCount::seats).sum()).isEqualTo(model.size());
        for (int position = 0; position < model.size(); position++) {
            TinySeat seat = model.get(position);
            assertThat(marks.onSale(position))
                    .isEqualTo(seat.category() == SeatCategory.SALEABLE
                            && !seat.level().isEmpty());
        }
    }

    private static SeatMark randomMark(Random random) {
        SeatCategory category = random.nextInt(3) == 0 ? null : SeatCategory.values()[random.nextInt(4)];
        String level = random.nextInt(3) == 0 && category != null
                ? null
                : random.nextInt(5) == 0 ? "" : String.valueOf((char) ('A' + random.nextInt(8)));
        return new SeatMark(category, level);
    }
}
