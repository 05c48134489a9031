package org.grandstand.sale.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import org.grandstand.kernel.control.Database;
import org.grandstand.kernel.control.RowSet;
import org.grandstand.sale.OrderState;
import org.grandstand.sale.OrderStep;
import org.grandstand.sale.OrdersChanged;
import org.grandstand.sale.OrdersChanged.Change;

/** The histories of orders. */
@ApplicationScoped
public class OrderSteps {

    @Inject
    Database database;

    public void add(OrdersChanged event) {
        RowSet.of(event.changes())
                .bigint("order_id", Change::orderId)
                .varchar("became", change -> change.became().letter())
                .timestamp("at", change -> event.at())
                .insertInto("sale_order_step", database);
    }

    public List<OrderStep> of(long order) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select at, became from sale_order_step where order_id = ? order by at")
                        .bind(0, order)
                        .map((row, context) -> new OrderStep(
                                Database.instant(row.getObject(1, LocalDateTime.class)),
                                OrderState.of(row.getString(2))))
                        .list());
    }
}
