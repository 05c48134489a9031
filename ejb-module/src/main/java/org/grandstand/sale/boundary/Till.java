package org.grandstand.sale.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.grandstand.events.boundary.Outbox;
import org.grandstand.inventory.HeldSeat;
import org.grandstand.inventory.boundary.SeatHolds;
import org.grandstand.kernel.Ids;
import org.grandstand.payment.PaybackCause;
import org.grandstand.payment.PaybackRequest;
import org.grandstand.payment.PaymentCaptured;
import org.grandstand.payment.boundary.Paybacks;
import org.grandstand.sale.OrderState;
import org.grandstand.sale.OrderView;
import org.grandstand.sale.OrdersChanged;
import org.grandstand.sale.control.OrderRows;
import org.grandstand.sale.control.OrderViews;

/** Money that came becomes tickets or goes back; it never just stays. */
@Stateless
@PermitAll
public class Till {

    @Inject
    OrderRows orders;

    @Inject
    OrderViews views;

    @Inject
    SeatHolds seats;

    @Inject
    Paybacks paybacks;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * A charge was captured. In time and in full it sells the order's seats; otherwise all of it is paid back: the order is
     * unknown, over, paid already by another charge, or another amount was due.
     */
    public void paymentArrived(PaymentCaptured payment) {
        Long id = Ids.parse(payment.orderNumber()).orElse(null);
        OrderState state = id == null ? null : orders.lock(id).orElse(null);
        OrderView order = state == null ? null : views.byId(id).orElseThrow();
        if (state == OrderState.AWAITING_PAYMENT && order.total().equals(payment.amount())) {
            sell(order);
        } else {
            paybacks.ask(new PaybackRequest(
                    payment.orderNumber(),
                    payment.chargeId(),
                    payment.amount(),
                    reason(state),
                    PaybackCause.NO_TICKET));
        }
    }

    private static String reason(OrderState state) {
        if (state == null) {
            return "订单不存在 No such order";
        }
        return switch (state) {
            case AWAITING_PAYMENT -> "金额不符 Amount differs";
            case PAID -> "重复支付 Paid twice";
            case EXPIRED, CANCELLED, REFUNDED -> "订单已关闭 Order is over";
        };
    }

    private void sell(OrderView order) {
        List<HeldSeat> held = order.items().stream()
                .map(item -> new HeldSeat(order.id(), order.sessionId(), item.position(), item.level()))
                .toList();
        if (seats.sell(held).size() != held.size()) {
            throw new IllegalStateException("order " + order.number() + " awaits payment but does not hold its seats");
        }
        orders.paid(order.id(), clock.instant());
        outbox.tell(OrdersChanged.all(List.of(order.id()), OrderState.PAID, clock.instant()));
    }
}
