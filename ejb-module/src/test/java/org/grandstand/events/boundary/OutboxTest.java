package org.grandstand.events.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.grandstand.events.DeadLetter;
import org.grandstand.events.OutboxRow;
import org.grandstand.events.control.DeadLetterRows;
import org.grandstand.events.control.OutboxRows;
import org.grandstand.events.control.Queues;
import org.grandstand.operations.boundary.Nodes;
import org.grandstand.testing.RecordedQueues;
import org.grandstand.testing.TestSchema;
import org.grandstand.testing.Wiring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("N3")
class OutboxTest {

    private static final Instant NOON = Instant.parse("2027-05-01T04:00:00Z");
    private static final OutboxRow STRAY = new OutboxRow(1, "no.such-queue", "Stray", "{}");
    private static final OutboxRow KNOWN = new OutboxRow(2, "sale.orders-changed", "Known", "{}");

    private final TestSchema schema = new TestSchema();
    private Optional<Instant> lost = Optional.empty();
    private final RecordedQueues queues = new RecordedQueues(Set.of(KNOWN.destination(), "settlement.money-moved"));

    @BeforeEach
    void tell() {
        schema.inTransaction(() -> {
            wired(queues, NOON, Nodes.Readiness.READY).get(OutboxRows.class).add(List.of(STRAY, KNOWN));
            return null;
        });
    }

    private Wiring wired(Queues broker, Instant now, Nodes.Readiness readiness) {
        return new Wiring()
                .with(DataSource.class, schema.source())
                .with(Clock.class, Clock.fixed(now, ZoneOffset.UTC))
                .with(Queues.class, broker)
                .with(Nodes.class, new Nodes() {
                    @Override
                    public Readiness readiness() {
                        return readiness;
                    }

                    @Override
                    public String here() {
                        return "node-1";
                    }

                    @Override
                    public boolean alive(String name) {
                        return true;
                    }

                    @Override
                    public Optional<Instant> trustedUntil() {
                        return lost;
                    }
                });
    }

    @Test
    @DisplayName(
            "An event for a queue that this node does not have lets those behind it pass, and waits for a node that has it")
    void passesBy() {
        Outbox outbox = wired(queues, NOON, Nodes.Readiness.READY).get(Outbox.class);
        assertThat(schema.inTransaction(outbox::forwardSome)).isEqualTo(1);
        assertThat(schema.inTransaction(outbox::forwardSome)).isZero();
        assertThat(queues.handedOver()).containsExactly(KNOWN);

        RecordedQueues newer = new RecordedQueues(Set.of(STRAY.destination()));
        Outbox elsewhere = wired(newer, NOON, Nodes.Readiness.READY).get(Outbox.class);
        assertThat(schema.inTransaction(elsewhere::forwardSome)).isEqualTo(1);
        assertThat(newer.handedOver()).containsExactly(STRAY);
    }

    @Test
    @DisplayName("What no node has taken for ten minutes becomes a dead letter, once")
    void putAside() {
        Outbox early =
                wired(queues, NOON.plus(Outbox.LOST), Nodes.Readiness.READY).get(Outbox.class);
        assertThat(schema.inTransaction(early::putAsideStranded)).isZero();

        Instant late = NOON.plus(Outbox.LOST).plus(Duration.ofSeconds(1));
        Wiring wiring = wired(queues, late, Nodes.Readiness.READY);
        Outbox outbox = wiring.get(Outbox.class);
        assertThat(schema.inTransaction(outbox::putAsideStranded)).isEqualTo(1);
        assertThat(schema.inTransaction(outbox::putAsideStranded)).isZero();
        assertThat(wiring.get(DeadLetterRows.class).oldest(10))
                .containsExactly(
                        new DeadLetter(STRAY.id(), STRAY.destination(), STRAY.type(), late, 0, STRAY.body(), "node-1"));
        assertThat(schema.inTransaction(outbox::forwardSome)).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "A server that starts, whose queues are not all there yet, forwards what it can and puts nothing aside")
    void starting() {
        RecordedQueues none = new RecordedQueues(Set.of());
        Outbox outbox = wired(none, NOON.plus(Duration.ofDays(1)), Nodes.Readiness.STARTING)
                .get(Outbox.class);
        assertThat(schema.inTransaction(outbox::forwardSome)).isZero();
        assertThat(schema.inTransaction(outbox::putAsideStranded)).isZero();
    }

    @Test
    @DisplayName(
            "What a living node's broker may have moved to one that died is sent again, what was sent later is not")
    void movedToTheDead() {
        schema.inTransaction(wired(queues, NOON, Nodes.Readiness.READY).get(Outbox.class)::forwardSome);
        Instant looking = NOON.plus(Outbox.OVERDUE).plusMillis(1);
        Outbox outbox = wired(queues, looking, Nodes.Readiness.READY).get(Outbox.class);
        assertThat(schema.inTransaction(outbox::sendAgain)).as("nobody died").isZero();
        lost = Optional.of(NOON.minusSeconds(1));
        assertThat(schema.inTransaction(outbox::sendAgain))
                .as("sent after the death was known")
                .isZero();
        lost = Optional.of(NOON.plusSeconds(1));
        assertThat(schema.inTransaction(outbox::sendAgain)).isEqualTo(1);
        assertThat(schema.inTransaction(outbox::forwardSome)).isEqualTo(1);
        assertThat(queues.handedOver()).containsExactly(KNOWN, KNOWN);
    }
}
