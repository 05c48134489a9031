package org.grandstand.events.adapter;

import jakarta.annotation.PreDestroy;
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
import java.util.concurrent.locks.ReentrantLock;
import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import org.grandstand.events.Delivery;
import org.grandstand.events.OutboxRow;
import org.grandstand.events.control.Queues;

/**
 * Artemis, with local transactions of its own: the outbox makes up for the missing two-phase commit. One connection is kept open, for
 * opening one costs more than what is sent a few times a second; one that failed is not used again.
 */
@ApplicationScoped
public class JmsQueues implements Queues {

    private static final String BINDINGS = "java:/jms/queue";

    @Resource(lookup = "java:/ConnectionFactory")
    ConnectionFactory connections;

    private final ReentrantLock lock = new ReentrantLock();
    private volatile JMSContext open; // closed by whoever stops the server

    @Override
    public void send(List<OutboxRow> rows) {
        lock.lock();
        try {
            JMSContext context = context();
            for (OutboxRow row : rows) {
                context.createProducer().send(context.createQueue(row.destination()), message(context, row));
            }
            context.commit();
        } catch (RuntimeException failed) {
            closeAfter(failed);
            throw failed;
        } finally {
            lock.unlock();
        }
    }

    private JMSContext context() {
        JMSContext kept = open;
        if (kept == null) {
            kept = connections.createContext(JMSContext.SESSION_TRANSACTED);
            open = kept;
        }
        return kept;
    }

    private void closeAfter(RuntimeException failed) {
        try {
            close();
        } catch (RuntimeException closing) {
            failed.addSuppressed(closing);
        }
    }

    @PreDestroy
    void close() {
        JMSContext closing = open;
        open = null;
        if (closing != null) {
            closing.close();
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
