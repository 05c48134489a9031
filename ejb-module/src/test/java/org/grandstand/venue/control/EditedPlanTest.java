package org.grandstand.venue.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.grandstand.kernel.Rejected;
import org.grandstand.venue.PlanEdit;
import org.grandstand.venue.PlanEdit.SeatEdit;
import org.grandstand.venue.SeatState;
import org.grandstand.venue.VenuePlan;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I1.2")
class EditedPlanTest {

    private static final int VERSION = 3;

    /** Zone A, row 1: seats 1 to 4 at 0, 50, 100 and 150, the last one removed. */
    private static final VenuePlan PLAN = new VenuePlan(
            1,
            "HALL",
            VERSION,
            400,
            300,
            4,
            3,
            List.of(new VenuePlan.Zone(
                    7,
                    "A",
                    "1F",
                    new int[0],
                    List.of(new VenuePlan.Row(
                            "1",
                            0,
                            List.of("1", "2", "3", "4"),
                            new int[] {0, 50, 100, 150},
                            new int[] {0, 0, 0, 0},
                            "...r")))));

    @Test
    @DisplayName("seats are moved, marked and removed under their positions, new ones added")
    void takesAnEdit() {
        EditedPlan edited = edit(
                seat(0, "1", 0, 90),
                new SeatEdit(1, "A", "1", "2", 50, 0, SeatState.DAMAGED),
                new SeatEdit(2, "A", "1", "3", 100, 0, SeatState.REMOVED),
                seat(null, "5", 900, 0));

        assertThat(edited.changed().keySet()).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(edited.added()).extracting(PlanDraft.Seat::number).containsExactly("5");
        assertThat(edited.figures().added()).isEqualTo(1);
        assertThat(edited.figures().changed()).isEqualTo(2);
        assertThat(edited.figures().removed()).isEqualTo(1);
        assertThat(edited.figures().seats()).isEqualTo(3);
        assertThat(edited.zonesTouched()).containsExactly("A");
        assertThat(edited.reach(400, true)).isEqualTo(1100);
    }

    @Test
    @DisplayName("two seats may swap their numbers")
    void swaps() {
        assertThat(edit(seat(0, "2", 0, 0), seat(1, "1", 50, 0)).renamed()).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    @DisplayName("a new seat at a removed seat's address is that seat, put back on its position")
    void putsBack() {
        EditedPlan edited = edit(seat(null, "4", 200, 0));

        assertThat(edited.added()).isEmpty();
        assertThat(edited.changed()).containsOnlyKeys(3);
    }

    @Test
    @DisplayName("seats that clash by address or place are refused by name, and the whole edit with them")
    void refusesClashes() {
        assertThat(errors(() -> edit(seat(0, "2", 0, 0)))).containsExactly("A/1/2 venue.seat-twice");
        assertThat(errors(() -> edit(seat(0, "1", 60, 0)))).containsExactly("A/1/2 venue.seats-overlap");
        assertThat(errors(() -> edit(seat(0, "4", 0, 0)))).containsExactly("A/1/4 venue.seat-removed-there");
    }

    @Test
    @DisplayName("a new zone needs its floor, every name its length, every place its bounds")
    void refusesWhatItCannotRead() {
        assertThatThrownBy(() -> edit(new SeatEdit(null, "B", "1", "1", 0, 500, SeatState.NORMAL)))
                .hasMessageContaining("venue.bad-edit");
        assertThatThrownBy(() -> edit(seat(null, "12345678901234567", 500, 0))).hasMessageContaining("venue.bad-edit");
        assertThatThrownBy(() -> edit(seat(null, "9", 1_000_001, 0))).hasMessageContaining("venue.bad-edit");
        assertThatThrownBy(() -> edit(seat(99, "9", 500, 0))).hasMessageContaining("venue.no-such-seat");
        assertThatThrownBy(() -> edit(seat(0, "1", 0, 90), seat(0, "1", 0, 95)))
                .hasMessageContaining("venue.no-such-seat");
        assertThatThrownBy(EditedPlanTest::edit).hasMessageContaining("venue.nothing-edited");
    }

    @Test
    @DisplayName("a new zone comes with its floor")
    void newZone() {
        PlanEdit edit = new PlanEdit(
                VERSION, Map.of("B", "2F"), List.of(new SeatEdit(null, "B", "1", "1", 0, 500, SeatState.NORMAL)));

        assertThat(EditedPlan.of(PLAN, edit).newZones())
                .extracting(PlanDraft.Zone::name, PlanDraft.Zone::floor)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("B", "2F"));
    }

    private static EditedPlan edit(SeatEdit... seats) {
        return EditedPlan.of(PLAN, new PlanEdit(VERSION, Map.of(), List.of(seats)));
    }

    private static SeatEdit seat(Integer position, String number, int x, int y) {
        return new SeatEdit(position, "A", "1", number, x, y, SeatState.NORMAL);
    }

    private static List<String> errors(ThrowingCallable act) {
        Rejected refused = org.assertj.core.api.Assertions.catchThrowableOfType(Rejected.class, act);
        assertThat(refused.code()).isEqualTo("venue.seats-clash");
        return refused.errors().stream()
                .map(error -> error.field() + " " + error.code())
                .toList();
    }
}
