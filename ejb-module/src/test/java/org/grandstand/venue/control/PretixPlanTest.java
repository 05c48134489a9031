package org.grandstand.venue.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.Rejected.FieldError;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I1.1")
class PretixPlanTest {

    @Test
    @DisplayName("a real hall comes in with its 1,252 seats in 6 zones and 63 rows")
    void readsTheSample() throws IOException {
        Path sample = Samples.file("seating/sports-hall.pretix.json");
        assumeThat(sample).as("the shared samples are not there: %s", sample).exists();

        PretixPlan.Read read = PretixPlan.read(Files.readAllBytes(sample), "1F");

        PlanDraft draft = read.draft();
        assertThat(draft.seats()).hasSize(1252);
        assertThat(draft.zones()).hasSize(6);
        assertThat(draft.seats().stream()
                        .map(seat -> seat.zone() + "/" + seat.row())
                        .collect(Collectors.toSet()))
                .hasSize(63);
        assertThat(read.categories()).containsExactlyInAnyOrder("Kategorie I", "Kategorie II", "VIP");
        assertThat(read.spread())
                .as("its blocks D and E lie on top of each other in the file")
                .isTrue();
        assertThat(PlanRules.allApart(draft.seats())).isTrue();
        // 25 of the file's units are a seat's width
        assertThat(draft.seats().get(1).x() - draft.seats().get(0).x()).isEqualTo(50);
    }

    @Test
    @DisplayName("positions of zone, row and seat add up")
    void addsPositionsUp() {
        PlanDraft draft = PretixPlan.read(bytes(plan(row("1", seat("1", 0), seat("2", 10)))), "1F")
                .draft();

        assertThat(draft.seats()).extracting(PlanDraft.Seat::x).containsExactly(200, 250);
        assertThat(draft.width()).isEqualTo(450);
    }

    @Test
    @DisplayName("everything wrong is refused at once with zone, row and seat")
    void namesWhatIsWrong() {
        refused(
                plan(row("1", seat("1", 0), seat("1", 10), seat("2", 0), seat("3", 0.1))),
                "venue.seat-twice",
                "venue.seats-overlap",
                "A/1/2");
        refused(
                plan(row("", seat("1", 0)) + "," + row("2", seat("", 0))),
                "venue.row-without-name",
                "venue.seat-without-number");
        refused(
                plan(row("1", "{\"seat_number\":\"1\",\"position\":{\"x\":\"a\",\"y\":0}}")),
                "venue.bad-coordinates",
                "A/1/1");
        refused(plan(row("1", seat("1", 1e9))), "venue.bad-coordinates");
        refused("{\"zones\":[{\"name\":\" \",\"position\":{\"x\":0,\"y\":0}}]}", "venue.zone-without-name");
    }

    @Test
    @DisplayName("what is no plan is refused with the place")
    void refusesOtherFiles() {
        refused("{\"zones\":[", "venue.plan-not-json", "line=1");
        refused("\u0000", "venue.plan-not-json");
        refused("[]", "venue.plan-not-json");
        refused("{}", "venue.plan-without-zones");
        refused("{\"zones\":[{\"name\":\"A\",\"position\":{\"x\":0,\"y\":0}}]}", "venue.plan-without-seats");
        refused("\"" + "[".repeat(100_000), "venue.plan-not-json");
        refused("[".repeat(100_000), "venue.plan-not-json");
    }

    @Test
    @DisplayName("a plan that is too large is refused with the limit")
    void refusesLargePlans() {
        StringBuilder seats = new StringBuilder(seat("0", 0));
        for (int i = 1; i <= PlanDraft.SEATS_AT_MOST; i++) {
            seats.append(',').append(seat(String.valueOf(i), i));
        }
        refused(plan(row("1", seats.toString())), "venue.plan-too-large", "limit=" + PlanDraft.SEATS_AT_MOST);
    }

    private static void refused(String json, String... parts) {
        assertThatThrownBy(() -> PretixPlan.read(bytes(json), "1F"))
                .isInstanceOf(Rejected.class)
                .satisfies(thrown -> assertThat(thrown.getMessage()
                                + ((Rejected) thrown)
                                        .errors().stream()
                                                .map(FieldError::toString)
                                                .collect(Collectors.joining()))
                        .contains(parts));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static String plan(String rows) {
        return "{\"zones\":[{\"name\":\"A\",\"position\":{\"x\":100,\"y\":50},\"rows\":[" + rows + "]}]}";
    }

    private static String row(String number, String... seats) {
        return "{\"row_number\":\"" + number + "\",\"position\":{\"x\":5,\"y\":5},\"seats\":[" + String.join(",", seats)
                + "]}";
    }

    private static String seat(String number, double x) {
        return "{\"seat_number\":\"" + number + "\",\"position\":{\"x\":" + x + ",\"y\":0}}";
    }
}
