package org.grandstand.operations.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import javax.sql.DataSource;
import org.grandstand.testing.TestSchema;
import org.grandstand.testing.Wiring;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("N4")
class NodeRowsTest {

    private static final Instant NOON = Instant.parse("2027-05-01T04:00:00Z");

    private final NodeRows rows =
            new Wiring().with(DataSource.class, new TestSchema().source()).get(NodeRows.class);

    @Test
    @DisplayName("of the nodes that fell silent or stopped, the one heard of last counts")
    void lastLoss() {
        Instant silent = NOON.plus(NodeRows.SILENCE);
        rows.begin("node-1", 1, NOON);
        rows.begin("node-2", 2, NOON.plusSeconds(3));
        assertThat(rows.lastLoss(silent)).as("nobody is gone").isEmpty();
        assertThat(rows.lastLoss(silent.plusMillis(1))).as("node-1 is silent").contains(NOON);

        rows.stopped("node-2", NOON.plusSeconds(5));
        assertThat(rows.lastLoss(silent.plusMillis(1)))
                .as("node-2 has stopped after that")
                .contains(NOON.plusSeconds(5));

        rows.begin("node-2", 2, silent);
        assertThat(rows.lastLoss(silent.plusMillis(1))).as("node-2 is back").contains(NOON);
    }
}
