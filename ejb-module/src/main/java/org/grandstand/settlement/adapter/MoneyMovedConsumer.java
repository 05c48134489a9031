package org.grandstand.settlement.adapter;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.MessageListener;
import org.grandstand.events.adapter.EventConsumer;
import org.grandstand.payment.MoneyMoved;
import org.grandstand.settlement.boundary.Books;

/** Hears that money moved. */
@MessageDriven(
        messageListenerInterface = MessageListener.class,
        activationConfig = {
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "java:/jms/queue/settlement.money-moved"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue")
        })
public class MoneyMovedConsumer extends EventConsumer<MoneyMoved> {

    @Inject
    Books books;

    public MoneyMovedConsumer() {
        super("settlement.money-moved", MoneyMoved.class);
    }

    @Override
    protected void take(MoneyMoved event) {
        books.moneyMoved(event);
    }
}
