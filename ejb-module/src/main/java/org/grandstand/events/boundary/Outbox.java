package org.grandstand.events.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.grandstand.events.DeadLetter;
import org.grandstand.events.OutboxRow;
import org.grandstand.events.SentTo;
import org.grandstand.events.control.DeadLetterRows;
import org.grandstand.events.control.OutboxRows;
import org.grandstand.events.control.Queues;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.control.Json;
import org.grandstand.operations.boundary.Nodes;

/** Tells events: they leave when, and only when, the teller's transaction commits. */
@Stateless
@PermitAll
public class Outbox {

    /** Rows forwarded in one go; small enough to keep their locks short. */
    static final int FORWARDED_AT_ONCE = 200;

    /** A row not digested for so long is looked at: is its sender still there? */
    static final Duration OVERDUE = Duration.ofSeconds(5);

    /** Longer than all attempts to deliver together. */
    static final Duration LOST = Duration.ofMinutes(10);

    @Inject
    OutboxRows rows;

    @Inject
    Queues queues;

    @Inject
    DeadLetterRows letters;

    @Inject
    Nodes nodes;

    @Inject
    Clock clock;

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void tell(Record event) {
        tellAll(List.of(event));
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void tellAll(List<? extends Record> events) {
        List<OutboxRow> told = new ArrayList<>(events.size());
        for (Record event : events) {
            Class<?> type = event.getClass();
            String body = Json.write(event);
            for (String destination : type.getAnnotation(SentTo.class).value()) {
                told.add(new OutboxRow(Ids.next(), destination, type.getName(), body));
            }
        }
        if (!told.isEmpty()) {
            rows.add(told);
        }
    }

    /**
     * Hands the oldest waiting rows to this node's broker and notes so. A crash in between sends them again, which the
     * inbox forgives. Rows for queues that this node does not have are left to other nodes, which may be newer.
     *
     * @return how many were handed over; 0 means the outbox is empty or another node is at it
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int forwardSome() {
        List<OutboxRow> oldest = rows.lockOldest(queues.names(), FORWARDED_AT_ONCE);
        if (!oldest.isEmpty()) {
            queues.send(oldest);
            rows.sent(oldest, nodes.here(), clock.instant());
        }
        return oldest.size();
    }

    /**
     * Makes dead letters of rows for queues that this node does not have and no other has taken for {@link #LOST}: somebody
     * who looks at them finds the mistake, and sends them again once it is mended.
     *
     * @return how many rows
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int putAsideStranded() {
        if (nodes.readiness() == Nodes.Readiness.STARTING) {
            return 0; // not all queues may be there yet
        }
        Instant now = clock.instant();
        List<OutboxRow> stranded = rows.lockStranded(queues.names(), now.minus(LOST), FORWARDED_AT_ONCE);
        for (OutboxRow row : stranded) {
            letters.add(new DeadLetter(row.id(), row.destination(), row.type(), now, 0, row.body(), nodes.here()));
            rows.settle(row.id());
        }
        return stranded.size();
    }

    /**
     * Lets rows be sent again whose broker has died before a consumer had them; those that a living broker may have moved to
     * one that died meanwhile; and those that nobody has digested for {@link #LOST}, whatever became of them.
     *
     * @return how many rows
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int sendAgain() {
        Instant now = clock.instant();
        Instant overdue = now.minus(OVERDUE);
        List<String> senders = rows.sendersBefore(overdue);
        if (senders.isEmpty()) {
            return 0;
        }
        Instant movedToTheDead = earlier(nodes.trustedUntil().orElse(Instant.MIN), overdue);
        Instant lost = now.minus(LOST);
        Instant fromTheLiving = movedToTheDead.isAfter(lost) ? movedToTheDead : lost;
        int again = 0;
        for (String sender : senders) {
            again += rows.unsend(sender, nodes.alive(sender) ? fromTheLiving : now);
        }
        return again;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
