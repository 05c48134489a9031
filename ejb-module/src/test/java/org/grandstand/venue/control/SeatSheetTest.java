package org.grandstand.venue.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.grandstand.exchange.ApplyMode;
import org.grandstand.exchange.ColumnMapping;
import org.grandstand.exchange.Consent;
import org.grandstand.exchange.ImportDraft;
import org.grandstand.exchange.Sheet;
import org.grandstand.venue.SeatState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I1.2")
class SeatSheetTest {

    private static final List<String> COLUMNS = List.of("区", "层", "排", "座位号", "横坐标", "纵坐标", "状态");

    @Test
    @DisplayName("each flawed seat is named with its line, what is wrong, and the line or seat that it clashes with")
    void flawedSeats() {
        ImportDraft<SeatSheet.Line> draft = read(
                "东区,1F,1,1,0,0,正常",
                "东区,1F,1,1,500,0,正常",
                "东区,1F,1,2,3,0,正常",
                "东区,2F,1,3,600,0,正常",
                "东区,1F,1,4,700,0,会飞",
                "东区,1F,1,5,800,,正常",
                "东区,1F,1,6,,,正常",
                ",1F,1,7,900,0,正常",
                "东区,1F,1,8,1000,9999999,正常");

        assertThat(draft.findings().stream().map(found -> found.row() + " " + found.code()))
                .containsExactly(
                        "3 venue.seat-in-row-before",
                        "4 venue.seats-overlap",
                        "5 venue.zone-on-two-floors",
                        "6 venue.unknown-seat-state",
                        "7 venue.coordinates-missing",
                        "8 venue.coordinates-missing",
                        "9 exchange.cell-empty",
                        "10 exchange.number-out-of-range");
        assertThat(draft.lines().get(0).about()).isEqualTo("1F 东区 1 1");
        assertThat(draft.findings().get(0).facts()).containsEntry("first", 2);
        assertThatThrownBy(() -> draft.permitted(Consent.unseen(ApplyMode.ALL_OR_NOTHING), java.util.Map.of()))
                .hasMessageContaining("exchange.rows-flawed");
    }

    @Test
    @DisplayName("seats without coordinates get places apart from each other, rows behind each other")
    void places() {
        ImportDraft<SeatSheet.Line> draft = read(IntStream.rangeClosed(1, 3)
                .boxed()
                .flatMap(row -> IntStream.rangeClosed(1, 4).mapToObj(seat -> "东区,1F," + row + "," + seat + ",,,遮挡"))
                .toArray(String[]::new));

        PlanDraft plan = SeatSheet.draft(draft.taken());
        assertThat(plan.seats()).hasSize(12).allMatch(seat -> seat.state() == SeatState.OBSTRUCTED);
        assertThat(PlanRules.allApart(plan.seats())).isTrue();
        assertThat(draft.lines()).isEmpty();
    }

    @Test
    @DisplayName("more zones than a plan may have are refused with the limit")
    void tooManyZones() {
        String[] lines = IntStream.rangeClosed(0, PlanDraft.ZONES_AT_MOST)
                .mapToObj(zone -> "区" + zone + ",1F,1,1,,,")
                .toArray(String[]::new);

        assertThatThrownBy(() -> SeatSheet.draft(read(lines).taken())).hasMessageContaining("venue.too-many-zones");
    }

    private static ImportDraft<SeatSheet.Line> read(String... lines) {
        List<Sheet.Line> numbered = new ArrayList<>();
        for (String line : lines) {
            numbered.add(new Sheet.Line(numbered.size() + 2, List.of(line.split(",", -1))));
        }
        Sheet sheet = new Sheet("seats.csv", "UTF-8", ",", COLUMNS, numbered);
        return SeatSheet.read(sheet, ColumnMapping.guess(SeatSheet.FIELDS, sheet), "1F");
    }
}
