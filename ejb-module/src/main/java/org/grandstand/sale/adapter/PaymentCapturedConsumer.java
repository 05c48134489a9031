package org.grandstand.sale.adapter;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.MessageListener;
import org.grandstand.events.adapter.EventConsumer;
import org.grandstand.payment.PaymentCaptured;
import org.grandstand.sale.boundary.Till;

/** Hears that somebody paid. */
@MessageDriven(
        messageListenerInterface = MessageListener.class,
        activationConfig = {
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "java:/jms/queue/sale.payment-captured"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue")
        })
public class PaymentCapturedConsumer extends EventConsumer<PaymentCaptured> {

    @Inject
    Till till;

    public PaymentCapturedConsumer() {
        super("sale.till", PaymentCaptured.class);
    }

    @Override
    protected void take(PaymentCaptured event) {
        till.paymentArrived(event);
    }
}
