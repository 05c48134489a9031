package org.grandstand.sale.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.grandstand.kernel.control.Database;
import org.grandstand.kernel.control.RowSet;
import org.grandstand.sale.OrderState;

/** Orders and their items, written in sets: the way in (placing) and the way out (paying, expiring, cancelling). */
@ApplicationScoped
public class OrderRows {

    /** An order already on record for a customer's key. */
    public record Known(long orderId, long requestHash) {}

    /** Names a customer's request. */
    public record RequestName(long customerId, String key) {
        public static RequestName of(Placement placement) {
            return new RequestName(placement.customerId(), placement.request().key());
        }
    }

    /** One item with the order it belongs to. */
    private record ItemRow(long orderId, int line, PricedOrder.Item item) {
        String level() {
            return item.level();
        }
    }

    private static final RowSet.Forms KNOWN = new RowSet.Forms(
            "select o.customer_id, o.idempotency_key, o.id, o.request_hash from %s "
                    + "join sale_order o on o.customer_id = w.customer_id and o.idempotency_key = w.idempotency_key",
            "select customer_id, idempotency_key, id, request_hash from sale_order "
                    + "where customer_id = :customer_id and idempotency_key = :idempotency_key");

    @Inject
    Database database;

    /** Orders that these customers' keys have made before. */
    public Map<RequestName, Known> known(List<Placement> placements) {
        return named(placements.stream().map(RequestName::of).toList());
    }

    /** Orders that these requests have made. */
    Map<RequestName, Known> named(List<RequestName> requests) {
        return RowSet.of(requests)
                .bigint("customer_id", RequestName::customerId)
                .varchar("idempotency_key", RequestName::key)
                .find(
                        database,
                        KNOWN,
                        row -> Map.entry(
                                new RequestName(row.getLong(1), row.getString(2)),
                                new Known(row.getLong(3), row.getLong(4))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (known, again) -> known));
    }

    /** Writes new orders, awaiting payment, with their items. */
    public void add(List<PricedOrder> orders) {
        RowSet.of(orders)
                .bigint("id", PricedOrder::id)
                .bigint("customer_id", order -> order.placement().customerId())
                .varchar("idempotency_key", order -> order.placement().request().key())
                .bigint("request_hash", order -> order.placement().request().hash())
                .bigint("session_id", order -> order.placement().sessionId())
                .varchar("state", order -> OrderState.AWAITING_PAYMENT.letter())
                .bigint("total_minor", order -> order.total().amount())
                .varchar("currency", order -> order.total().currency())
                .varchar("channel", order -> order.placement().channel().name())
                .timestamp("placed_at", PricedOrder::placedAt)
                .timestamp("pay_before", PricedOrder::payBefore)
                .insertInto("sale_order", database);
        List<ItemRow> items = new ArrayList<>();
        for (PricedOrder order : orders) {
            for (int line = 0; line < order.items().size(); line++) {
                items.add(new ItemRow(order.id(), line + 1, order.items().get(line)));
            }
        }
        RowSet.of(items)
                .bigint("order_id", ItemRow::orderId)
                .integer("line", ItemRow::line)
                .integer("position", row -> row.item.position())
                .varchar("price_level", ItemRow::level)
                .bigint("price_minor", row -> row.item.price().amount())
                .optionalBigint("person_id", row -> row.item.personId())
                .optionalBigint("holder_id", row -> row.item.holderId())
                .insertInto("sale_order_item", database);
    }

    /** Orders whose time to pay is over, locked; orders that others are working on are left to them. */
    public List<Long> lockOverdue(Instant now, int limit) {
        String sql = "select id from sale_order where state = 'A' and id in (select id from sale_order "
                + "where state = 'A' and pay_before < ? order by pay_before fetch first " + limit
                + " rows only) order by id for update skip locked";
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql)
                        .bind(0, Database.utc(now))
                        .mapTo(Long.class)
                        .list());
    }

    /** Ends orders that still await payment; the caller holds their locks. */
    public void close(List<Long> orders, OrderState how, Instant now) {
        database.jdbi().useHandle(handle -> {
            var batch =
                    handle.prepareBatch("update sale_order set state = ?, closed_at = ? where id = ? and state = 'A'");
            orders.forEach(order -> batch.add(how.letter(), Database.utc(now), order));
            batch.execute();
        });
    }

    /** Locks one order and answers its state; empty when there is no such order. */
    public Optional<OrderState> lock(long order) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select state from sale_order where id = ? for update")
                        .bind(0, order)
                        .map((row, context) -> OrderState.of(row.getString(1)))
                        .findOne());
    }

    /** A paid order whose tickets were taken back; the caller holds its lock. */
    public void refunded(long order, Instant at) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "update sale_order set state = 'R', closed_at = ? where id = ? and state = 'P'",
                        Database.utc(at),
                        order));
    }

    public void paid(long order, Instant at) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "update sale_order set state = 'P', paid_at = ? where id = ?", Database.utc(at), order));
    }
}
