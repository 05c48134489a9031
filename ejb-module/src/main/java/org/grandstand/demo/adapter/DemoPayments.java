package org.grandstand.demo.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.grandstand.payment.ChargeView;
import org.grandstand.payment.PaymentMethod;
import org.grandstand.payment.boundary.Charges;
import org.grandstand.sale.boundary.OrderPayments;

/** Customers pay by WeChat: the charge is opened by their order, the money comes from outside. */
@ApplicationScoped
public class DemoPayments {

    @Inject
    OrderPayments payments;

    @Inject
    Charges charges;

    @Inject
    SimulatedParties parties;

    @Inject
    ActingAs acting;

    void pay(long customer, String order) {
        parties.pay(open(customer, order).number());
    }

    ChargeView open(long customer, String order) {
        return acting.customer(customer, () -> payments.open(order, PaymentMethod.WECHAT_NATIVE));
    }

    /** The money for a charge opened earlier comes, whatever became of the order. */
    void payAfterAll(String order) {
        charges.ofOrder(order).stream()
                .filter(charge -> charge.capturedAt() == null)
                .forEach(charge -> parties.pay(charge.number()));
    }
}
