package org.grandstand.settlement.adapter;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.MessageListener;
import org.grandstand.events.adapter.EventConsumer;
import org.grandstand.payment.PaybackFailed;
import org.grandstand.settlement.boundary.Books;

/** Hears that money could not go back. */
@MessageDriven(
        messageListenerInterface = MessageListener.class,
        activationConfig = {
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "java:/jms/queue/settlement.payback-failed"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue")
        })
public class PaybackFailedConsumer extends EventConsumer<PaybackFailed> {

    @Inject
    Books books;

    public PaybackFailedConsumer() {
        super("settlement.payback-failed", PaybackFailed.class);
    }

    @Override
    protected void take(PaybackFailed event) {
        books.paybackFailed(event);
    }
}
