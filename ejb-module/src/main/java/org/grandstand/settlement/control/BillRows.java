package org.grandstand.settlement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.grandstand.kernel.control.Database;
import org.grandstand.payment.BillRow;
import org.grandstand.payment.MoneyMoved;
import org.grandstand.payment.PaymentMethod;
import org.grandstand.settlement.Difference;
import org.grandstand.settlement.StatementView.Totals;
import org.grandstand.settlement.entity.Finding;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The provider's side of a day, and its comparison with ours: all in the database, whatever the day's size. */
@ApplicationScoped
public class BillRows {

    /** More differences than this in one day are one big mistake and no matter for single cases. */
    public static final int FINDINGS = 10_000;

    /** Money moved, or will without fail, by the words of the bill. */
    private static final String STANDS = "b.state in ('SUCCESS', 'PROCESSING')";

    private static final String JOINED = " from settlement_bill_row b "
            + "join settlement_movement m on m.kind = b.kind and m.movement_number = b.movement_number "
            + "where b.statement_id = :statement and ";

    @Inject
    Database database;

    public void clear(long statement) {
        database.jdbi()
                .useHandle(
                        handle -> handle.execute("delete from settlement_bill_row where statement_id = ?", statement));
    }

    public void add(long statement, long firstLine, List<BillRow> rows) {
        database.jdbi().useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch("insert into settlement_bill_row "
                    + "(statement_id, line, kind, movement_number, provider_number, amount_minor, currency, fee_minor, "
                    + "at, state) values (:statement, :line, :kind, :number, :provider, :amount, :currency, :fee, :at, "
                    + ":state)");
            long line = firstLine;
            for (BillRow row : rows) {
                batch.bind("statement", statement)
                        .bind("line", line++)
                        .bind("kind", row.kind().name())
                        .bind("number", row.number())
                        .bind("provider", row.providerNumber())
                        .bind("amount", row.amount().amount())
                        .bind("currency", row.amount().currency())
                        .bind("fee", row.fee())
                        .bind("at", Database.utc(row.at()))
                        .bind("state", row.state())
                        .add();
            }
            batch.execute();
        });
    }

    /** What the bill adds up to, without what it shows as undone. */
    public Totals totals(long statement) {
        String sql = "select count(case when kind = 'CAPTURE' then 1 end) as captures, "
                + "coalesce(sum(case when kind = 'CAPTURE' then amount_minor end), 0) as captures_minor, "
                + "count(case when kind = 'PAYBACK' then 1 end) as paybacks, "
                + "coalesce(sum(case when kind = 'PAYBACK' then amount_minor end), 0) as paybacks_minor "
                + "from settlement_bill_row b where statement_id = :statement and " + STANDS;
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql)
                        .bind("statement", statement)
                        .map((row, context) -> new Totals(
                                row.getLong("captures"),
                                row.getLong("captures_minor"),
                                row.getLong("paybacks"),
                                row.getLong("paybacks_minor")))
                        .one());
    }

    public long fees(long statement) {
        return number(
                "select coalesce(sum(fee_minor), 0) from settlement_bill_row where statement_id = :statement",
                statement);
    }

    /** Lines on which both sides agree. */
    public long equal(long statement) {
        return number("select count(*)" + JOINED + STANDS + " and b.amount_minor = m.amount_minor", statement);
    }

    private long number(String sql, long statement) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql)
                        .bind("statement", statement)
                        .mapTo(Long.class)
                        .one());
    }

    /**
     * Where the sides differ. A line is compared with what moved whatever its day, because midnight may fall between
     * asking and moving; what moved on the day must be on some bill.
     */
    public List<Finding> findings(long statement, LocalDate day, PaymentMethod method) {
        String columns = "select b.kind, b.movement_number, '%s' as difference, m.order_number, "
                + "m.amount_minor as ours, %s as theirs, b.currency, b.state as detail";
        String sql = columns.formatted(Difference.AMOUNT_DIFFERS, "b.amount_minor") + JOINED + STANDS
                + " and b.amount_minor <> m.amount_minor union all "
                + columns.formatted(Difference.STATE_DIFFERS, "0") + JOINED + "not (" + STANDS + ") union all "
                + "select b.kind, b.movement_number, '" + Difference.ONLY_THEIRS + "', null, null, b.amount_minor, "
                + "b.currency, b.state from settlement_bill_row b where b.statement_id = :statement "
                + "and b.state = 'SUCCESS' and not exists (select 1 from settlement_movement m "
                + "where m.kind = b.kind and m.movement_number = b.movement_number) union all "
                + "select m.kind, m.movement_number, '" + Difference.ONLY_OURS + "', m.order_number, m.amount_minor, "
                + "null, m.currency, null from settlement_movement m where m.business_day = :day and m.method = :method "
                + "and not exists (select 1 from settlement_bill_row b "
                + "where b.kind = m.kind and b.movement_number = m.movement_number)";
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql)
                        .bind("statement", statement)
                        .bind("day", day.toString())
                        .bind("method", method.name())
                        .setMaxRows(FINDINGS + 1)
                        .map((row, context) -> new Finding(
                                MoneyMoved.Kind.valueOf(row.getString("kind")),
                                row.getString("movement_number"),
                                Difference.valueOf(row.getString("difference").trim()),
                                row.getString("order_number"),
                                row.getObject("ours", Long.class),
                                row.getObject("theirs", Long.class),
                                row.getString("currency"),
                                row.getString("detail")))
                        .list());
    }
}
