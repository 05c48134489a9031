package org.grandstand.sale.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.grandstand.kernel.Rejected;
import org.grandstand.payment.ChargeView;
import org.grandstand.payment.OpenCharge;
import org.grandstand.payment.PaymentMethod;
import org.grandstand.payment.boundary.Charges;
import org.grandstand.sale.OrderCard;
import org.grandstand.sale.OrderState;
import org.grandstand.sale.OrderView;

/** Lets a customer pay an order: opens a charge for its total that ends when its hold ends. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OrderPayments {

    @Inject
    OrderDesk desk;

    @Inject
    Charges charges;

    @Inject
    Clock clock;

    /**
     * Opens a charge, or answers the one that is open already.
     *
     * @throws Rejected sale.no-such-order, sale.not-awaiting-payment, sale.paid-too-late, and what payment refuses
     */
    @RolesAllowed("customer")
    public ChargeView open(String number, PaymentMethod method) {
        OrderCard card = desk.own(number);
        OrderView order = card.order();
        if (order.state() != OrderState.AWAITING_PAYMENT) {
            throw Rejected.state("sale.not-awaiting-payment", "order", number, "state", order.state());
        }
        if (!clock.instant().isBefore(order.payBefore())) {
            throw Rejected.state("sale.paid-too-late", "order", number, "payBefore", order.payBefore());
        }
        return charges.open(new OpenCharge(
                number + "-" + method.name(), number, order.total(), description(card), order.payBefore(), method));
    }

    private static String description(OrderCard card) {
        String text = card.session().name().zh() + " × " + card.lines().size();
        return text.substring(0, Math.min(text.length(), OpenCharge.DESCRIPTION_CHARACTERS));
    }
}
