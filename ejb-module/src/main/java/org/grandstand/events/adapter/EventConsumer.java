package org.grandstand.events.adapter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.grandstand.events.Delivery;
import org.grandstand.events.boundary.Inbox;
import org.grandstand.kernel.Outage;

/**
 * The frame of every component's consumers: a message becomes an event, and its work happens once. No transaction of the
 * broker's; the inbox opens the one that holds the effect. Anything thrown here is redelivered, and in the end rests in the
 * dead-letter queue.
 *
 * @param <E> the event
 */
@PermitAll
public abstract class EventConsumer<E extends Record> implements MessageListener {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class.getName());

    @Inject
    Inbox inbox;

    private final String name;
    private final Class<E> type;

    /** @param name stable over releases: by it an event is known to have been worked on */
    protected EventConsumer(String name, Class<E> type) {
        this.name = name;
        this.type = type;
    }

    /** The one boundary call, inside the transaction that notes the event as done. */
    protected abstract void take(E event);

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        try {
            Delivery delivery = new Delivery(message.getLongProperty(Delivery.EVENT_ID), message.getBody(String.class));
            inbox.once(name, delivery, type, this::take);
        } catch (JMSException unreadable) {
            throw new JMSRuntimeException(name + " cannot read a message", null, unreadable);
        } catch (RuntimeException failed) {
            tell(failed);
            throw failed; // it comes again, and in the end becomes a dead letter
        }
    }

    private void tell(RuntimeException failed) {
        if (Outage.in(failed)) {
            LOG.log(Level.WARNING, "{0} gets an event again: the database is away", name);
        } else {
            LOG.log(Level.WARNING, name + " failed and gets the event again", failed);
        }
    }
}
