package org.grandstand.sale.adapter;

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
import org.grandstand.events.Delivery;
import org.grandstand.events.boundary.Inbox;
import org.grandstand.payment.PaymentCaptured;
import org.grandstand.sale.boundary.Till;

/** Anything thrown here is redelivered, and in the end rests in the dead-letter queue. */
@MessageDriven(
        activationConfig =
                @ActivationConfigProperty(
                        propertyName = "destinationLookup",
                        propertyValue = "java:/jms/queue/sale.payment-captured"))
@PermitAll
public class PaymentCapturedConsumer implements MessageListener {

    @Inject
    Inbox inbox;

    @Inject
    Till till;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        try {
            Delivery delivery = new Delivery(message.getLongProperty(Delivery.EVENT_ID), message.getBody(String.class));
            inbox.once("sale.till", delivery, PaymentCaptured.class, till::paymentArrived);
        } catch (JMSException unreadable) {
            throw new JMSRuntimeException("sale cannot read a payment message", null, unreadable);
        }
    }
}
