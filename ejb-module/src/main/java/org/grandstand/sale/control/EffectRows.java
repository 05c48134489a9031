package org.grandstand.sale.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.grandstand.kernel.Money;
import org.grandstand.kernel.control.Database;
import org.grandstand.sale.OrderState;
import org.grandstand.sale.SessionEffects;

/** Counts the living orders of a session. */
@ApplicationScoped
public class EffectRows {

    private record Sum(long orders, long tickets, Money money) {

        static final Sum NONE = new Sum(0, 0, null);
    }

    @Inject
    Database database;

    public SessionEffects of(long session) {
        Map<String, Sum> sums = new HashMap<>();
        database.jdbi()
                .useHandle(handle -> handle.createQuery(
                                "select o.state, count(distinct o.id), count(*), sum(i.price_minor), max(o.currency) "
                                        + "from sale_order o join sale_order_item i on i.order_id = o.id "
                                        + "where o.session_id = :session and o.state in (:paid, :waiting) group by o.state")
                        .bind("session", session)
                        .bind("paid", OrderState.PAID.letter())
                        .bind("waiting", OrderState.AWAITING_PAYMENT.letter())
                        .map((row, context) -> sums.put(
                                row.getString(1),
                                new Sum(row.getLong(2), row.getLong(3), Money.of(row.getLong(4), row.getString(5)))))
                        .list());
        Sum paid = sums.getOrDefault(OrderState.PAID.letter(), Sum.NONE);
        Sum waiting = sums.getOrDefault(OrderState.AWAITING_PAYMENT.letter(), Sum.NONE);
        return new SessionEffects(paid.orders, paid.tickets, paid.money, waiting.orders, waiting.tickets);
    }
}
