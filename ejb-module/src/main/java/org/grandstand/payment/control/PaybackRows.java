package org.grandstand.payment.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.Database;
import org.grandstand.payment.PaybackState;
import org.grandstand.payment.PaybackView;
import org.grandstand.payment.entity.Payback;

/** The paybacks. */
@ApplicationScoped
public class PaybackRows {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Database database;

    public void add(Payback payback) {
        entities.persist(payback);
    }

    public Optional<Payback> of(long charge, String orderNumber) {
        return entities.createQuery(
                        "select p from Payback p where p.chargeId = :charge and p.orderNumber = :number", Payback.class)
                .setParameter("charge", charge)
                .setParameter("number", orderNumber)
                .getResultStream()
                .findFirst();
    }

    public Payback byId(long id) {
        return Optional.ofNullable(entities.find(Payback.class, id))
                .orElseThrow(() -> Rejected.missing("payment.no-such-payback", "number", Ids.text(id)));
    }

    public Payback forUpdate(long id) {
        return findForUpdate(id).orElseThrow(() -> Rejected.missing("payment.no-such-payback", "number", Ids.text(id)));
    }

    public Optional<Payback> findForUpdate(long id) {
        return Optional.ofNullable(entities.find(Payback.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public List<PaybackView> ofCharge(long charge) {
        return entities.createQuery("select p from Payback p where p.chargeId = :charge order by p.id", Payback.class)
                .setParameter("charge", charge)
                .setMaxResults(Page.LIMIT)
                .getResultStream()
                .map(Payback::view)
                .toList();
    }

    /** Locks paybacks that are due to be sent or asked about and that no other node is at. */
    public List<Payback> lockDue(Instant now, int limit) {
        List<Long> due = database.jdbi()
                .withHandle(handle -> handle.createQuery("select id from payment_payback where id in "
                                + "(select id from payment_payback where next_check_at <= :now "
                                + "order by next_check_at fetch first " + limit + " rows only) "
                                + "and next_check_at <= :now for update skip locked")
                        .bind("now", Database.utc(now))
                        .mapTo(Long.class)
                        .list());
        return due.isEmpty()
                ? List.of()
                : entities.createQuery("select p from Payback p where p.id in :ids", Payback.class)
                        .setParameter("ids", due)
                        .getResultList();
    }

    /**
     * The newest first.
     *
     * @param first index of the first shown
     */
    public Page<PaybackView> search(Wanted<PaybackState> wanted, int first, int count) {
        String where = " from Payback p where (:all = 1 or p.state in :states) "
                + "and (:any = 1 or p.orderNumber = :text or p.providerRefund = :text or p.id = :id)";
        List<PaybackView> page = wanted.bind(
                        entities.createQuery("select p" + where + " order by p.id desc", Payback.class),
                        PaybackState.class)
                .setFirstResult(first)
                .setMaxResults(Math.min(count, Page.LIMIT))
                .getResultStream()
                .map(Payback::view)
                .toList();
        return new Page<>(
                page,
                wanted.bind(entities.createQuery("select count(p)" + where, Long.class), PaybackState.class)
                        .getSingleResult());
    }
}
