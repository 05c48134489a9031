package org.grandstand.events.adapter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
import java.time.Instant;
import java.util.regex.Pattern;
import org.grandstand.events.DeadLetter;
import org.grandstand.events.Delivery;
import org.grandstand.events.boundary.DeadLetters;
import org.grandstand.kernel.Ids;
import org.grandstand.operations.boundary.Nodes;

/**
 * Empties this broker's dead letter queue into the database, where every node sees the letters and where they outlive the
 * broker. Artemis notes on each message where it came from.
 */
@MessageDriven(
        activationConfig =
                @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/queue/DLQ"))
@PermitAll
public class DeadLetterConsumer implements MessageListener {

    private static final String ORIGIN = "_AMQ_ORIG_ADDRESS";
    private static final String ATTEMPTS = "JMSXDeliveryCount";
    /** The broker's own name of a queue begins so; the name it is asked for by does not. */
    private static final Pattern PREFIX = Pattern.compile("^jms\\.queue\\.");

    @Inject
    DeadLetters letters;

    @Inject
    Nodes nodes;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        try {
            letters.bury(letter(message));
        } catch (JMSException unreadable) {
            throw new JMSRuntimeException("a dead letter cannot be read", null, unreadable);
        }
    }

    private DeadLetter letter(Message message) throws JMSException {
        String type = message.getStringProperty(Delivery.TYPE);
        String origin = String.valueOf(message.getStringProperty(ORIGIN));
        return new DeadLetter(
                message.propertyExists(Delivery.EVENT_ID) ? message.getLongProperty(Delivery.EVENT_ID) : Ids.next(),
                PREFIX.matcher(origin).replaceFirst(""),
                type == null ? "" : type,
                Instant.ofEpochMilli(message.getJMSTimestamp()),
                message.propertyExists(ATTEMPTS) ? message.getIntProperty(ATTEMPTS) : 0,
                message instanceof TextMessage text ? text.getText() : "",
                nodes.here());
    }
}
