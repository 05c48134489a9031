package org.grandstand.events.adapter;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import jakarta.jms.TextMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.grandstand.events.DeadLetter;
import org.grandstand.events.Delivery;
import org.grandstand.events.control.DeadLetterQueue;

/** The broker's dead letter queue. Artemis notes on each message where it came from. */
@ApplicationScoped
public class ArtemisDeadLetters implements DeadLetterQueue {

    private static final String ORIGIN = "_AMQ_ORIG_ADDRESS";
    /** The broker's own name of a queue begins so; the name it is asked for by does not. */
    private static final String PREFIX = "jms.queue.";

    private static final String ATTEMPTS = "JMSXDeliveryCount";
    private static final long WAIT_MILLISECONDS = 1000;
    private static final Pattern MESSAGE_ID = Pattern.compile("ID:[0-9a-fA-F-]{1,64}");

    @Resource(lookup = "java:/ConnectionFactory")
    ConnectionFactory connections;

    @Resource(lookup = "java:/jms/queue/DLQ")
    Queue dead;

    @Override
    public List<DeadLetter> oldest(int limit) {
        return browse(null, limit);
    }

    @Override
    public Optional<DeadLetter> find(String messageId) {
        return known(messageId) ? browse(selector(messageId), 1).stream().findFirst() : Optional.empty();
    }

    @Override
    public Optional<DeadLetter> replay(String messageId) {
        return take(messageId, true);
    }

    @Override
    public Optional<DeadLetter> discard(String messageId) {
        return take(messageId, false);
    }

    private List<DeadLetter> browse(String selector, int limit) {
        try (JMSContext context = connections.createContext();
                QueueBrowser browser = context.createBrowser(dead, selector)) {
            List<DeadLetter> letters = new ArrayList<>();
            Enumeration<?> messages = browser.getEnumeration();
            while (letters.size() < limit && messages.hasMoreElements()) {
                letters.add(letter((Message) messages.nextElement()));
            }
            return letters;
        } catch (JMSException unreadable) {
            throw unreadable(unreadable);
        }
    }

    /** Taking it here and putting it there is one transaction of the broker. */
    private Optional<DeadLetter> take(String messageId, boolean again) {
        if (!known(messageId)) {
            return Optional.empty();
        }
        try (JMSContext context = connections.createContext(JMSContext.SESSION_TRANSACTED);
                JMSConsumer consumer = context.createConsumer(dead, selector(messageId))) {
            Message message = consumer.receive(WAIT_MILLISECONDS);
            if (message == null) {
                return Optional.empty();
            }
            DeadLetter letter = letter(message);
            if (again) {
                context.createProducer().send(context.createQueue(letter.queue()), copy(context, letter));
            }
            context.commit();
            return Optional.of(letter);
        } catch (JMSException unreadable) {
            throw unreadable(unreadable);
        }
    }

    private static TextMessage copy(JMSContext context, DeadLetter letter) throws JMSException {
        TextMessage message = context.createTextMessage(letter.body());
        message.setLongProperty(Delivery.EVENT_ID, letter.eventId());
        message.setStringProperty(Delivery.TYPE, letter.type());
        return message;
    }

    private static DeadLetter letter(Message message) throws JMSException {
        String type = message.getStringProperty(Delivery.TYPE);
        return new DeadLetter(
                message.getJMSMessageID(),
                String.valueOf(message.getStringProperty(ORIGIN)).replaceFirst("^" + Pattern.quote(PREFIX), ""),
                message.propertyExists(Delivery.EVENT_ID) ? message.getLongProperty(Delivery.EVENT_ID) : 0,
                type == null ? "" : type,
                Instant.ofEpochMilli(message.getJMSTimestamp()),
                message.propertyExists(ATTEMPTS) ? message.getIntProperty(ATTEMPTS) : 0,
                message instanceof TextMessage text ? text.getText() : "");
    }

    private static boolean known(String messageId) {
        return MESSAGE_ID.matcher(messageId).matches();
    }

    private static String selector(String messageId) {
        return "JMSMessageID = '" + messageId + "'";
    }

    private static JMSRuntimeException unreadable(JMSException cause) {
        return new JMSRuntimeException("the dead letter queue cannot be read", null, cause);
    }
}
