package org.grandstand.settlement.adapter;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.MessageListener;
import org.grandstand.events.adapter.EventConsumer;
import org.grandstand.payment.PaybackOwed;
import org.grandstand.settlement.boundary.Books;

/** Hears that a payer is owed money. */
@MessageDriven(
        messageListenerInterface = MessageListener.class,
        activationConfig = {
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "java:/jms/queue/settlement.payback-owed"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue")
        })
public class PaybackOwedConsumer extends EventConsumer<PaybackOwed> {

    @Inject
    Books books;

    public PaybackOwedConsumer() {
        super("settlement.payback-owed", PaybackOwed.class);
    }

    @Override
    protected void take(PaybackOwed event) {
        books.paybackOwed(event);
    }
}
