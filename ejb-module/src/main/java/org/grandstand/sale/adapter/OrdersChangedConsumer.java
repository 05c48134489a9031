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
import org.grandstand.sale.OrdersChanged;
import org.grandstand.sale.boundary.OrderHistory;

/** Anything thrown here is redelivered, and in the end rests in the dead-letter queue. */
@MessageDriven(
        activationConfig =
                @ActivationConfigProperty(
                        propertyName = "destinationLookup",
                        propertyValue = "java:/jms/queue/sale.orders-changed"))
@PermitAll
public class OrdersChangedConsumer implements MessageListener {

    @Inject
    Inbox inbox;

    @Inject
    OrderHistory history;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        try {
            Delivery delivery = new Delivery(message.getLongProperty(Delivery.EVENT_ID), message.getBody(String.class));
            inbox.once("sale.history", delivery, OrdersChanged.class, history::note);
        } catch (JMSException unreadable) {
            throw new JMSRuntimeException("sale cannot read a change of orders", null, unreadable);
        }
    }
}
