package org.grandstand.settlement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.PageRequest;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.SortColumns;
import org.grandstand.payment.MoneyMoved;
import org.grandstand.payment.PaymentMethod;
import org.grandstand.settlement.CaseState;
import org.grandstand.settlement.CaseView;
import org.grandstand.settlement.Difference;
import org.grandstand.settlement.entity.DiscrepancyCase;
import org.grandstand.settlement.entity.Finding;

/** The discrepancy cases. */
@ApplicationScoped
public class Cases {

    private static final SortColumns ORDER = new SortColumns(
            "c.id desc",
            "c.id",
            Map.of("day", "c.day", "number", "c.number", "ours", "c.ourMinor", "theirs", "c.theirMinor"));

    @PersistenceContext
    EntityManager entities;

    public void add(DiscrepancyCase discrepancy) {
        entities.persist(discrepancy);
    }

    public DiscrepancyCase forUpdate(long id) {
        return Optional.ofNullable(entities.find(DiscrepancyCase.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Rejected.missing("settlement.no-such-case", "case", id));
    }

    public DiscrepancyCase byId(long id) {
        return Optional.ofNullable(entities.find(DiscrepancyCase.class, id))
                .orElseThrow(() -> Rejected.missing("settlement.no-such-case", "case", id));
    }

    public Optional<DiscrepancyCase> of(Finding.Key key) {
        return entities.createQuery(
                        "select c from DiscrepancyCase c where c.kind = :kind and c.number = :number "
                                + "and c.difference = :difference",
                        DiscrepancyCase.class)
                .setParameter("kind", key.kind())
                .setParameter("number", key.number())
                .setParameter("difference", key.difference())
                .getResultStream()
                .findFirst();
    }

    /** Open cases that a comparison of this day found. */
    public List<DiscrepancyCase> openOf(LocalDate day, PaymentMethod method) {
        return entities.createQuery(
                        "select c from DiscrepancyCase c where c.day = :day and c.method = :method "
                                + "and c.state = :open and c.difference <> :failed",
                        DiscrepancyCase.class)
                .setParameter("day", day.toString())
                .setParameter("method", method)
                .setParameter("open", CaseState.OPEN)
                .setParameter("failed", Difference.PAYBACK_FAILED)
                .setMaxResults(BillRows.FINDINGS)
                .getResultList();
    }

    /** Open cases of an order's failed payback. */
    public List<DiscrepancyCase> openPaybacks(String orderNumber) {
        return entities.createQuery(
                        "select c from DiscrepancyCase c where c.orderNumber = :number and c.kind = :payback "
                                + "and c.difference = :failed and c.state = :open",
                        DiscrepancyCase.class)
                .setParameter("number", orderNumber)
                .setParameter("payback", MoneyMoved.Kind.PAYBACK)
                .setParameter("failed", Difference.PAYBACK_FAILED)
                .setParameter("open", CaseState.OPEN)
                .setMaxResults(Page.LIMIT)
                .getResultList();
    }

    /**
     * The newest first unless sorted otherwise; cases are exceptions and few.
     *
     * @param states those wanted; empty for all
     */
    public Page<CaseView> search(Set<CaseState> states, PageRequest rows) {
        Set<CaseState> wanted = states.isEmpty() ? EnumSet.allOf(CaseState.class) : states;
        List<CaseView> page = entities.createQuery(
                        "select c from DiscrepancyCase c where c.state in :states order by " + ORDER.orderBy(rows),
                        DiscrepancyCase.class)
                .setParameter("states", wanted)
                .setFirstResult(rows.first())
                .setMaxResults(rows.atMost())
                .getResultStream()
                .map(DiscrepancyCase::view)
                .toList();
        long total = entities.createQuery("select count(c) from DiscrepancyCase c where c.state in :states", Long.class)
                .setParameter("states", wanted)
                .getSingleResult();
        return new Page<>(page, total);
    }
}
