package org.grandstand.sale.adapter;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.MessageListener;
import org.grandstand.events.adapter.EventConsumer;
import org.grandstand.sale.OrdersChanged;
import org.grandstand.sale.boundary.OrderHistory;

/** Hears that orders changed, and writes their history. */
@MessageDriven(
        messageListenerInterface = MessageListener.class,
        activationConfig = {
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "java:/jms/queue/sale.orders-changed"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue")
        })
public class OrdersChangedConsumer extends EventConsumer<OrdersChanged> {

    @Inject
    OrderHistory history;

    public OrdersChangedConsumer() {
        super("sale.history", OrdersChanged.class);
    }

    @Override
    protected void take(OrdersChanged event) {
        history.note(event);
    }
}
