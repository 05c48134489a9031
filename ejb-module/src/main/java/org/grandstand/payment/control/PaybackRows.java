package org.grandstand.payment.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.PageRequest;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.SortColumns;
import org.grandstand.payment.PaybackState;
import org.grandstand.payment.PaybackView;
import org.grandstand.payment.entity.Payback;

/** The paybacks. */
@ApplicationScoped
public class PaybackRows {

    /** Ids grow with time, so the moment of the request needs no index of its own. */
    private static final SortColumns ORDER = new SortColumns(
            "e.id desc", "e.id", Map.of("requestedAt", "e.id", "amount", "e.amountMinor", "endedAt", "e.endedAt"));

    private static final Wanted.Listing<Payback, PaybackState, PaybackView> LISTED =
            new Wanted.Listing<>(Payback.class, PaybackState.class, "providerRefund", ORDER, Payback::view);

    @PersistenceContext
    EntityManager entities;

    @Inject
    DueRows due;

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
        List<Long> ids = due.lock("payment_payback", now, limit);
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("select p from Payback p where p.id in :ids", Payback.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** The newest first unless sorted otherwise. */
    public Page<PaybackView> search(Wanted<PaybackState> wanted, PageRequest rows) {
        return wanted.page(entities, LISTED, rows);
    }
}
