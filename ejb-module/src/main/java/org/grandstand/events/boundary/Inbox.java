package org.grandstand.events.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.grandstand.events.Delivery;
import org.grandstand.events.control.OutboxRows;
import org.grandstand.events.control.Receipts;
import org.grandstand.kernel.control.Json;

/**
 * Receives events: the effect, the receipt and the end of the outbox row commit together, so that a repeated delivery has no
 * second effect and nothing is given up before it had its first.
 */
@Stateless
@PermitAll
public class Inbox {

    @Inject
    Receipts receipts;

    @Inject
    OutboxRows outbox;

    /**
     * Lets the work happen unless this consumer has done it before.
     *
     * @param consumer name of the listener, stable over releases
     */
    public <E extends Record> void once(String consumer, Delivery delivery, Class<E> type, Consumer<E> work) {
        if (receipts.firstTime(consumer, delivery.eventId())) {
            work.accept(Json.read(delivery.body(), type));
        }
        outbox.settle(delivery.eventId());
    }
}
