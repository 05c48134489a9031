package org.grandstand.audit.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.grandstand.audit.AccessAttempt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U1.10")
class RefusalBudgetTest {

    private static final Instant NOW = Instant.parse("2027-05-18T04:00:00Z");

    private final RefusalBudget budget = new RefusalBudget();

    private long written(String caller, int attempts) {
        return IntStream.range(0, attempts)
                .filter(i -> budget.take(caller, NOW))
                .count();
    }

    @Test
    @DisplayName("one caller writes ten lines a minute; the rest is told as a number when the minute is over")
    void oneCaller() {
        assertThat(written("staff:1:a", 10_010)).isEqualTo(RefusalBudget.LINES_A_CALLER);
        assertThat(budget.close(NOW.plusSeconds(59))).isEmpty();
        assertThat(budget.close(NOW.plusSeconds(60))).contains("{staff:1:a=10000}");
        assertThat(budget.close(NOW.plusSeconds(120))).isEmpty();
        assertThat(budget.take("staff:1:a", NOW.plusSeconds(121))).isTrue();
    }

    @Test
    @DisplayName("many callers together write 200 lines a minute, and what is counted by name is bounded, too")
    void manyCallers() {
        long lines = IntStream.range(0, 1000)
                .mapToLong(i -> written("customer:" + i + ":", 5))
                .sum();
        assertThat(lines).isEqualTo(RefusalBudget.LINES_IN_ALL);
        String told = budget.close(NOW.plusSeconds(60)).orElseThrow();
        assertThat(told.split(",")).hasSize(RefusalBudget.CALLERS_COUNTED + 1);
        assertThat(told).contains("others=");
    }

    @Test
    @DisplayName("an attempt names the boundary that refused, and fits the trail however long the address is")
    void attempt() {
        AccessAttempt attempt = new AccessAttempt(
                "GET /" + "x".repeat(5000),
                "192.0.2.7",
                "Invocation on method: public long org.grandstand.account.boundary.StaffDesk.lock(long) is not allowed");
        assertThat(attempt.subject()).hasSize(150);
        assertThat(attempt.detail()).isEqualTo("from 192.0.2.7, refused by StaffDesk.lock");
    }
}
