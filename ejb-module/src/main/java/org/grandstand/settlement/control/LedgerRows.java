package org.grandstand.settlement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.grandstand.kernel.Money;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.PageRequest;
import org.grandstand.kernel.control.Database;
import org.grandstand.kernel.control.SortColumns;
import org.grandstand.settlement.Account;
import org.grandstand.settlement.Balance;
import org.grandstand.settlement.EntryKind;
import org.grandstand.settlement.LedgerEntry;
import org.grandstand.settlement.LedgerLine;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The ledger: entries are added and read, never changed. */
@ApplicationScoped
public class LedgerRows {

    private static final SortColumns ORDER =
            new SortColumns("e.id", "e.id", Map.of("postedAt", "e.id", "order", "e.order_number"));

    @Inject
    Database database;

    /** Books an entry whose source was not booked before; two at once are kept apart by the source's key. */
    public void add(LedgerEntry entry) {
        database.jdbi().useHandle(handle -> {
            addHead(handle, entry);
            addLines(handle, entry);
        });
    }

    private static void addHead(Handle handle, LedgerEntry entry) {
        handle.createUpdate("insert into settlement_entry "
                        + "(id, kind, source, order_number, business_day, note, posted_at, posted_by) "
                        + "values (:id, :kind, :source, :order, :day, :note, :at, :by)")
                .bind("id", entry.id())
                .bind("kind", entry.kind().name())
                .bind("source", entry.source())
                .bind("order", entry.orderNumber())
                .bind("day", entry.day().toString())
                .bind("note", entry.note())
                .bind("at", Database.utc(entry.postedAt()))
                .bind("by", entry.postedBy())
                .execute();
    }

    private static void addLines(Handle handle, LedgerEntry entry) {
        PreparedBatch batch = handle.prepareBatch("insert into settlement_line "
                + "(entry_id, line, debit_account, credit_account, amount_minor, currency) "
                + "values (:entry, :line, :debit, :credit, :amount, :currency)");
        int number = 1;
        for (LedgerLine line : entry.lines()) {
            batch.bind("entry", entry.id())
                    .bind("line", number++)
                    .bind("debit", line.debit().name())
                    .bind("credit", line.credit().name())
                    .bind("amount", line.amount().amount())
                    .bind("currency", line.amount().currency())
                    .add();
        }
        batch.execute();
    }

    /** Entries of a day in the order they were booked unless sorted otherwise. */
    public Page<LedgerEntry> ofDay(LocalDate day, PageRequest rows) {
        return database.jdbi().withHandle(handle -> {
            String order = ORDER.orderBy(rows);
            List<LedgerEntry> heads = handle.createQuery("select e.*, l.line, l.debit_account, l.credit_account, "
                            + "l.amount_minor, l.currency from (select * from settlement_entry e where business_day = :day "
                            + "order by " + order + " offset :first rows fetch next :count rows only) e "
                            + "join settlement_line l on l.entry_id = e.id order by " + order + ", l.line")
                    .bind("day", day.toString())
                    .bind("first", rows.first())
                    .bind("count", rows.atMost())
                    .map((row, context) -> entry(row))
                    .list();
            long total = handle.createQuery("select count(*) from settlement_entry where business_day = :day")
                    .bind("day", day.toString())
                    .mapTo(Long.class)
                    .one();
            return new Page<>(gathered(heads), total);
        });
    }

    /** One entry for each run of rows that differ only in their line. */
    private static List<LedgerEntry> gathered(List<LedgerEntry> oneLined) {
        Map<Long, Integer> places = new HashMap<>();
        List<LedgerEntry> whole = new ArrayList<>();
        for (LedgerEntry entry : oneLined) {
            Integer place = places.putIfAbsent(entry.id(), whole.size());
            if (place == null) {
                whole.add(entry);
            } else {
                whole.set(place, whole.get(place).with(entry.lines()));
            }
        }
        return whole;
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        LedgerLine line = new LedgerLine(
                Account.valueOf(row.getString("debit_account")),
                Account.valueOf(row.getString("credit_account")),
                Money.of(row.getLong("amount_minor"), row.getString("currency")));
        return new LedgerEntry(
                row.getLong("id"),
                EntryKind.valueOf(row.getString("kind")),
                row.getString("source"),
                row.getString("order_number"),
                LocalDate.parse(row.getString("business_day")),
                row.getString("note"),
                Database.instant(row.getObject("posted_at", LocalDateTime.class)),
                row.getString("posted_by"),
                List.of(line));
    }

    /** What each account stands at, counting days up to and with the one given. */
    public List<Balance> balances(LocalDate upTo) {
        String sql = "select account, currency, sum(debit) as debit, sum(credit) as credit from ("
                + "select l.debit_account as account, l.currency, l.amount_minor as debit, 0 as credit "
                + "from settlement_line l join settlement_entry e on e.id = l.entry_id where e.business_day <= :day "
                + "union all "
                + "select l.credit_account, l.currency, 0, l.amount_minor "
                + "from settlement_line l join settlement_entry e on e.id = l.entry_id where e.business_day <= :day) sides "
                + "group by account, currency order by account, currency";
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql)
                        .bind("day", upTo.toString())
                        .map((row, context) -> new Balance(
                                Account.valueOf(row.getString("account")),
                                row.getString("currency"),
                                row.getLong("debit"),
                                row.getLong("credit")))
                        .list());
    }
}
