package org.grandstand.settlement.adapter;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.grandstand.events.Delivery;
import org.grandstand.events.boundary.Inbox;
import org.grandstand.payment.PaybackOwed;
import org.grandstand.settlement.boundary.Books;

/** Hears that a payer is owed money. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "java:/jms/queue/settlement.payback-owed"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaybackOwedConsumer implements MessageListener {

    @Inject
    Inbox inbox;

    @Inject
    Books books;

    @Override
    public void onMessage(Message message) {
        try {
            Delivery delivery = new Delivery(message.getLongProperty(Delivery.EVENT_ID), message.getBody(String.class));
            inbox.once("settlement.payback-owed", delivery, PaybackOwed.class, books::paybackOwed);
        } catch (JMSException unreadable) {
            throw new JMSRuntimeException("settlement cannot read a message about a debt", null, unreadable);
        }
    }
}
