package org.grandstand.events.adapter;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.InvalidDestinationRuntimeException;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.TextMessage;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.grandstand.events.Delivery;
import org.grandstand.events.OutboxRow;
import org.grandstand.events.control.Queues;

/** Artemis, with a local transaction of its own: the outbox makes up for the missing two-phase commit. */
@ApplicationScoped
public class JmsQueues implements Queues {

    private static final Logger LOG = Logger.getLogger(JmsQueues.class.getName());

    @Resource(lookup = "java:/ConnectionFactory")
    ConnectionFactory connections;

    @Override
    public List<OutboxRow> send(List<OutboxRow> rows) {
        try (JMSContext context = connections.createContext(JMSContext.SESSION_TRANSACTED)) {
            List<OutboxRow> homeless =
                    rows.stream().filter(row -> !sent(context, row)).toList();
            context.commit();
            return homeless;
        }
    }

    /** @return false when there is no such queue */
    private static boolean sent(JMSContext context, OutboxRow row) {
        try {
            context.createProducer().send(context.createQueue(row.destination()), message(context, row));
            return true;
        } catch (InvalidDestinationRuntimeException unknown) {
            LOG.log(Level.WARNING, "event {0} is for {1}, and there is no such queue", new Object[] {
                Long.toString(row.id()), row.destination()
            });
            return false;
        }
    }

    private static TextMessage message(JMSContext context, OutboxRow row) {
        try {
            TextMessage message = context.createTextMessage(row.body());
            message.setLongProperty(Delivery.EVENT_ID, row.id());
            message.setStringProperty(Delivery.TYPE, row.type());
            return message;
        } catch (JMSException unwritable) {
            throw new JMSRuntimeException("cannot write event " + row.id(), null, unwritable);
        }
    }
}
