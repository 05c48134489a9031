package org.grandstand.settlement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.PageRequest;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.SortColumns;
import org.grandstand.payment.PaymentMethod;
import org.grandstand.settlement.StatementView;
import org.grandstand.settlement.entity.Statement;

/** The days' statements. */
@ApplicationScoped
public class StatementRows {

    private static final SortColumns ORDER = new SortColumns(
            "s.day desc, s.method",
            "s.id",
            Map.of(
                    "day", "s.day",
                    "ourCaptures", "s.capturesMinor",
                    "ourPaybacks", "s.paybacksMinor",
                    "theirCaptures", "s.billCapturesMinor",
                    "theirPaybacks", "s.billPaybacksMinor",
                    "fees", "s.feesMinor",
                    "comparedAt", "s.comparedAt"));

    @PersistenceContext
    EntityManager entities;

    public void add(Statement statement) {
        entities.persist(statement);
    }

    public Optional<Statement> of(LocalDate day, PaymentMethod method) {
        return entities.createQuery(
                        "select s from Statement s where s.day = :day and s.method = :method", Statement.class)
                .setParameter("day", day.toString())
                .setParameter("method", method)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    public Statement byId(long id) {
        return Optional.ofNullable(entities.find(Statement.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Rejected.missing("settlement.no-such-statement", "statement", Ids.text(id)));
    }

    /** The latest day first unless sorted otherwise; a few rows a day, so that no order needs an index. */
    public Page<StatementView> list(PageRequest rows) {
        List<StatementView> page = entities.createQuery(
                        "select s from Statement s order by " + ORDER.orderBy(rows), Statement.class)
                .setFirstResult(rows.first())
                .setMaxResults(rows.atMost())
                .getResultStream()
                .map(Statement::view)
                .toList();
        return new Page<>(
                page,
                entities.createQuery("select count(s) from Statement s", Long.class)
                        .getSingleResult());
    }
}
