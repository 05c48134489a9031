package org.grandstand.events.adapter;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.TextMessage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import org.grandstand.events.Delivery;
import org.grandstand.events.OutboxRow;
import org.grandstand.events.control.Queues;

/** Artemis, with a local transaction of its own: the outbox makes up for the missing two-phase commit. */
@ApplicationScoped
public class JmsQueues implements Queues {

    private static final String BINDINGS = "java:/jms/queue";

    @Resource(lookup = "java:/ConnectionFactory")
    ConnectionFactory connections;

    @Override
    public void send(List<OutboxRow> rows) {
        try (JMSContext context = connections.createContext(JMSContext.SESSION_TRANSACTED)) {
            for (OutboxRow row : rows) {
                context.createProducer().send(context.createQueue(row.destination()), message(context, row));
            }
            context.commit();
        }
    }

    @Override
    public Set<String> names() {
        Set<String> names = new HashSet<>();
        try {
            new InitialContext().list(BINDINGS).asIterator().forEachRemaining(binding -> names.add(binding.getName()));
        } catch (NameNotFoundException notBoundYet) {
            return names;
        } catch (NamingException unreadable) {
            throw new IllegalStateException("cannot list " + BINDINGS, unreadable);
        }
        return names;
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
