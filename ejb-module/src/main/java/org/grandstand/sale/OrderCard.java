package org.grandstand.sale;

import java.time.Instant;
import java.util.List;
import org.grandstand.inventory.SeatAddress;
import org.grandstand.kernel.Money;
import org.grandstand.programme.SessionFacts;

/** An order with everything its customer reads on it: the session, the seats, the holders' masked names. */
public record OrderCard(OrderView order, SessionFacts session, List<Line> lines) {

    /**
     * One ticket.
     *
     * @param holderName masked; null without real names
     */
    public record Line(int line, SeatAddress seat, String level, Money price, Long holderId, String holderName) {}

    public String number() {
        return order.number();
    }

    public OrderState state() {
        return order.state();
    }

    public Instant payBefore() {
        return order.payBefore();
    }
}
