package org.grandstand.sale.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.grandstand.kernel.control.Database;
import org.grandstand.programme.ChangeEffect;
import org.grandstand.programme.ChangeWitness;
import org.grandstand.sale.OrderState;
import org.grandstand.sale.SalePlanView;

/** Who bought, or may buy, a ticket for a session counts on its time and place. */
@ApplicationScoped
public class SoldSessions implements ChangeWitness {

    private static final int ASKED_AT_ONCE = 500;

    @Inject
    Database database;

    @Inject
    SalePlanRows plans;

    @Inject
    Clock clock;

    private record Sum(long session, String state, long orders, long tickets) {}

    @Override
    public Map<Long, ChangeEffect> effects(Collection<Long> sessions) {
        Map<Long, ChangeEffect> effects = new HashMap<>();
        Set<Long> onSale = onSale();
        sessions.stream()
                .filter(onSale::contains)
                .forEach(session -> effects.put(session, new ChangeEffect(true, 0, 0, 0)));
        List<Long> asked = List.copyOf(sessions);
        for (int from = 0; from < asked.size(); from += ASKED_AT_ONCE) {
            sums(asked.subList(from, Math.min(asked.size(), from + ASKED_AT_ONCE)))
                    .forEach(sum -> effects.merge(
                            sum.session, effect(sum, onSale.contains(sum.session)), SoldSessions::together));
        }
        return effects;
    }

    private Set<Long> onSale() {
        Instant now = clock.instant();
        return plans.all().stream()
                .filter(plan -> plan.open(now))
                .map(SalePlanView::sessionId)
                .collect(Collectors.toSet());
    }

    private List<Sum> sums(List<Long> sessions) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select o.session_id, o.state, count(distinct o.id), count(*) from sale_order o "
                                        + "join sale_order_item i on i.order_id = o.id where o.session_id in (<sessions>) "
                                        + "and o.state in (:paid, :waiting) group by o.session_id, o.state")
                        .bindList("sessions", sessions)
                        .bind("paid", OrderState.PAID.letter())
                        .bind("waiting", OrderState.AWAITING_PAYMENT.letter())
                        .map((row, context) -> sum(row))
                        .list());
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4));
    }

    private static ChangeEffect effect(Sum sum, boolean onSale) {
        return sum.state.equals(OrderState.PAID.letter())
                ? new ChangeEffect(onSale, sum.orders, sum.tickets, 0)
                : new ChangeEffect(onSale, 0, 0, sum.orders);
    }

    private static ChangeEffect together(ChangeEffect one, ChangeEffect other) {
        return new ChangeEffect(
                one.onSale() || other.onSale(),
                one.paidOrders() + other.paidOrders(),
                one.paidTickets() + other.paidTickets(),
                one.unpaidOrders() + other.unpaidOrders());
    }
}
