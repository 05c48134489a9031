package org.grandstand.events.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.grandstand.events.Delivery;
import org.grandstand.events.control.Receipts;
import org.grandstand.kernel.control.Json;

/** Receives events: the effect and the receipt commit together, so that a repeated delivery has no second effect. */
@Stateless
@PermitAll
public class Inbox {

    @Inject
    Receipts receipts;

    /**
     * Lets the work happen unless this consumer has done it before.
     *
     * @param consumer name of the listener, stable over releases
     */
    public <E extends Record> void once(String consumer, Delivery delivery, Class<E> type, Consumer<E> work) {
        if (receipts.firstTime(consumer, delivery.eventId())) {
            work.accept(Json.read(delivery.body(), type));
        }
    }
}
