package org.grandstand.venue.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.grandstand.venue.SeatState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ZoneSpreadTest {

    @Test
    @DisplayName("blocks on top of each other are moved apart in their order, seats of a block together")
    void movesBlocksApart() {
        List<PlanDraft.Seat> seats = new ArrayList<>();
        block("A", 0, 0, seats);
        block("B", 100, 0, seats);
        block("C", 0, 300, seats);

        List<PlanDraft.Seat> apart = ZoneSpread.apart(seats);

        assertThat(PlanRules.allApart(apart)).isTrue();
        assertThat(apart).extracting(PlanDraft.Seat::zone).containsOnly("A", "B", "C");
        assertThat(apart.stream()
                        .filter(seat -> seat.zone().equals("B"))
                        .mapToInt(PlanDraft.Seat::x)
                        .min())
                .hasValue(450 + 150);
        assertThat(apart.stream()
                        .filter(seat -> seat.zone().equals("C"))
                        .mapToInt(PlanDraft.Seat::y)
                        .min())
                .hasValue(320 + 150);
    }

    private static void block(String zone, int left, int top, List<PlanDraft.Seat> seats) {
        for (int row = 0; row < 5; row++) {
            for (int i = 0; i < 10; i++) {
                seats.add(new PlanDraft.Seat(zone, "" + row, "" + i, left + 50 * i, top + 80 * row, SeatState.NORMAL));
            }
        }
    }
}
