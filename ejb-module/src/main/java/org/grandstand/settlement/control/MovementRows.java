package org.grandstand.settlement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.grandstand.kernel.control.Database;
import org.grandstand.payment.MoneyMoved;
import org.grandstand.payment.PaymentMethod;
import org.grandstand.settlement.StatementView.Totals;

/** What moved, as payment told it. */
@ApplicationScoped
public class MovementRows {

    /** Providers count days in Beijing. */
    public static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    @Inject
    Database database;

    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BEIJING);
    }

    public void add(MoneyMoved moved) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("insert into settlement_movement "
                                + "(kind, movement_number, charge_id, order_number, amount_minor, currency, moved_at, business_day, method, "
                                + "provider_number) values (:kind, :number, :charge, :order, :amount, :currency, :at, :day, "
                                + ":method, :providerNumber)")
                        .bind("kind", moved.kind().name())
                        .bind("number", moved.number())
                        .bind("charge", moved.chargeId())
                        .bind("order", moved.orderNumber())
                        .bind("amount", moved.amount().amount())
                        .bind("currency", moved.amount().currency())
                        .bind("at", Database.utc(moved.movedAt()))
                        .bind("day", day(moved.movedAt()).toString())
                        .bind("method", moved.method().name())
                        .bind("providerNumber", moved.providerNumber())
                        .execute());
    }

    /** Our side of a day. */
    public Totals totals(LocalDate day, PaymentMethod method) {
        String sql = "select count(case when kind = 'CAPTURE' then 1 end) as captures, "
                + "coalesce(sum(case when kind = 'CAPTURE' then amount_minor end), 0) as captures_minor, "
                + "count(case when kind = 'PAYBACK' then 1 end) as paybacks, "
                + "coalesce(sum(case when kind = 'PAYBACK' then amount_minor end), 0) as paybacks_minor "
                + "from settlement_movement where business_day = :day and method = :method";
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql)
                        .bind("day", day.toString())
                        .bind("method", method.name())
                        .map((row, context) -> new Totals(
                                row.getLong("captures"),
                                row.getLong("captures_minor"),
                                row.getLong("paybacks"),
                                row.getLong("paybacks_minor")))
                        .one());
    }
}
