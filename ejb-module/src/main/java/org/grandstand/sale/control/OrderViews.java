package org.grandstand.sale.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Money;
import org.grandstand.kernel.control.Database;
import org.grandstand.sale.OrderSearch;
import org.grandstand.sale.OrderState;
import org.grandstand.sale.OrderView;
import org.grandstand.sale.SaleChannel;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/** Orders as people read them. */
@ApplicationScoped
public class OrderViews {

    private static final String COLUMNS =
            "select o.id, o.customer_id, o.session_id, o.state, o.total_minor, o.currency, "
                    + "o.channel, o.placed_at, o.pay_before, o.paid_at, o.closed_at from sale_order o ";

    @Inject
    Database database;

    public Optional<OrderView> byId(long id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    /** Orders with these ids, in the order of the ids given. */
    public List<OrderView> byIds(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, OrderView> found = new LinkedHashMap<>();
        database.jdbi()
                .useHandle(handle -> withItems(handle.createQuery(COLUMNS + "where o.id in (<ids>)")
                                .bindList("ids", ids)
                                .map((row, context) -> read(row))
                                .list())
                        .forEach(order -> found.put(order.id(), order)));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    public List<OrderView> search(OrderSearch search) {
        return withItems(database.jdbi()
                .withHandle(handle -> bind(
                                handle.createQuery(COLUMNS + where(search) + order(search) + " offset " + search.first()
                                        + " rows fetch next " + search.count() + " rows only"),
                                search)
                        .map((row, context) -> read(row))
                        .list()));
    }

    public long count(OrderSearch search) {
        return database.jdbi()
                .withHandle(
                        handle -> bind(handle.createQuery("select count(*) from sale_order o " + where(search)), search)
                                .mapTo(Long.class)
                                .one());
    }

    private static String order(OrderSearch search) {
        return " order by "
                + switch (search.order()) {
                    case NEWEST -> "o.id desc";
                    case OLDEST -> "o.id";
                    case DEAREST -> "o.total_minor desc, o.id desc";
                    case CHEAPEST -> "o.total_minor, o.id";
                    case LAST_PAID -> "case when o.paid_at is null then 1 else 0 end, o.paid_at desc, o.id desc";
                    case FIRST_PAID -> "case when o.paid_at is null then 1 else 0 end, o.paid_at, o.id";
                };
    }

    private static String where(OrderSearch search) {
        List<String> conditions = new ArrayList<>();
        if (search.customerId() != null) {
            conditions.add("o.customer_id = :customer");
        }
        if (search.sessionId() != null) {
            conditions.add("o.session_id = :session");
        }
        if (search.state() != null) {
            conditions.add("o.state = :state");
        }
        if (search.from() != null) {
            conditions.add("o.placed_at >= :from");
        }
        if (search.to() != null) {
            conditions.add("o.placed_at < :to");
        }
        if (search.before() != null) {
            conditions.add("o.id < :before");
        }
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    private static Query bind(Query query, OrderSearch search) {
        query.getConfig(SqlStatements.class).setUnusedBindingAllowed(true); // a search names only what it narrows by
        return query.bind("customer", search.customerId())
                .bind("session", search.sessionId())
                .bind("state", search.state() == null ? null : search.state().letter())
                .bind("from", Database.utc(search.from()))
                .bind("to", Database.utc(search.to()))
                .bind("before", search.before());
    }

    private List<OrderView> withItems(List<OrderView> orders) {
        if (orders.isEmpty()) {
            return orders;
        }
        Map<Long, List<OrderView.Item>> items = new LinkedHashMap<>();
        Map<Long, String> currencies = new LinkedHashMap<>();
        orders.forEach(order -> currencies.put(order.id(), order.total().currency()));
        database.jdbi()
                .useHandle(handle -> handle.createQuery(
                                "select order_id, line, position, price_level, price_minor, person_id, holder_id "
                                        + "from sale_order_item where order_id in (<ids>) order by order_id, line")
                        .bindList("ids", currencies.keySet())
                        .map((row, context) -> items.computeIfAbsent(row.getLong(1), order -> new ArrayList<>())
                                .add(item(row, currencies.get(row.getLong(1)))))
                        .list());
        return orders.stream()
                .map(order -> order.with(items.getOrDefault(order.id(), List.of())))
                .toList();
    }

    private static OrderView.Item item(ResultSet row, String currency) throws SQLException {
        return new OrderView.Item(
                row.getInt(2),
                row.getInt(3),
                row.getString(4),
                Money.of(row.getLong(5), currency),
                optional(row, 6),
                optional(row, 7));
    }

    private static Long optional(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static OrderView read(ResultSet row) throws SQLException {
        return new OrderView(
                row.getLong("id"),
                Ids.text(row.getLong("id")),
                row.getLong("customer_id"),
                row.getLong("session_id"),
                OrderState.of(row.getString("state")),
                List.of(),
                Money.of(row.getLong("total_minor"), row.getString("currency")),
                SaleChannel.valueOf(row.getString("channel")),
                Database.instant(row.getObject("placed_at", LocalDateTime.class)),
                Database.instant(row.getObject("pay_before", LocalDateTime.class)),
                Database.instant(row.getObject("paid_at", LocalDateTime.class)),
                Database.instant(row.getObject("closed_at", LocalDateTime.class)));
    }
}
