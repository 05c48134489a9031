package org.grandstand.venue.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.Rejected.FieldError;
import org.grandstand.venue.BowlFields;
import org.grandstand.venue.SeatState;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("I1.2")
class BowlTest {

    @ParameterizedTest
    @ValueSource(ints = {200, 544, 1000, 2450, 5000, 18000, 38000, 77500, 80000, 92542, 100000})
    @DisplayName("a usual bowl has exactly the seats asked for")
    void usualBowls(int seats) {
        holds(BowlFields.usual(seats));
    }

    @Test
    @DisplayName("any bowl has exactly the seats asked for, each address once and no two seats at one place")
    void anyBowl() {
        Random random = new Random(20270518);
        for (int i = 0; i < 60; i++) {
            holds(new BowlFields(
                    BowlFields.SEATS_AT_LEAST + random.nextInt(30_000),
                    1 + random.nextInt(BowlFields.TIERS_AT_MOST),
                    BowlFields.SECTORS_AT_LEAST + random.nextInt(40),
                    30 + random.nextInt(150),
                    20 + random.nextInt(100)));
        }
    }

    @Test
    @DisplayName("a bowl of 80,000 seats is built in a second")
    void isQuick() {
        Bowl.build(BowlFields.usual(80_000));
        Assertions.assertTimeout(Duration.ofSeconds(3), () -> Bowl.build(BowlFields.usual(80_000)));
    }

    @Test
    @DisplayName("parameters out of bounds are refused by name")
    void refusesParameters() {
        assertThatThrownBy(() -> Bowl.build(new BowlFields(199, 1, 8, 50, 30)))
                .isInstanceOf(Rejected.class)
                .hasMessageContainingAll("venue.bad-bowl", "field=seats", "value=199");
        assertThatThrownBy(() -> Bowl.build(new BowlFields(5000, 5, 8, 50, 30))).hasMessageContaining("field=tiers");
        assertThatThrownBy(() -> Bowl.build(new BowlFields(5000, 1, 61, 50, 30)))
                .hasMessageContaining("field=sectors");
        assertThatThrownBy(() -> Bowl.build(new BowlFields(5000, 1, 8, 9, 30)))
                .hasMessageContaining("field=fieldLengthMetres");
    }

    private static void holds(BowlFields fields) {
        PlanDraft draft = Bowl.build(fields);
        Set<String> addresses = new HashSet<>();
        draft.seats().forEach(seat -> addresses.add(seat.address()));
        List<FieldError> clashes = new ArrayList<>();
        PlanRules.clashes(draft.seats(), clashes::add);

        assertThat(draft.seats()).as("%s", fields).hasSize(fields.seats());
        assertThat(addresses).hasSize(fields.seats());
        assertThat(clashes).as("%s", fields).isEmpty();
        assertThat(draft.zones()).hasSizeLessThanOrEqualTo(fields.tiers() * fields.sectors());
        assertThat(draft.seats())
                .allMatch(seat ->
                        seat.x() >= 0 && seat.y() >= 0 && seat.x() <= draft.width() && seat.y() <= draft.height());
        assertThat(draft.seats().stream().filter(seat -> seat.state() == SeatState.ACCESSIBLE))
                .hasSize((fields.seats() * 2 + 999) / 1000);
    }
}
