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
import org.grandstand.payment.ChargeState;
import org.grandstand.payment.ChargeView;
import org.grandstand.payment.entity.Charge;

/** The charges. */
@ApplicationScoped
public class ChargeRows {

    /** Ids grow with time, so the moment of creation needs no index of its own. */
    private static final SortColumns ORDER = new SortColumns(
            "e.id desc", "e.id", Map.of("createdAt", "e.id", "amount", "e.amountMinor", "capturedAt", "e.capturedAt"));

    private static final Wanted.Listing<Charge, ChargeState, ChargeView> LISTED =
            new Wanted.Listing<>(Charge.class, ChargeState.class, "providerTransaction", ORDER, Charge::view);

    @PersistenceContext
    EntityManager entities;

    @Inject
    DueRows due;

    /** Writes at once, so that a reference used meanwhile shows. */
    public void add(Charge charge) {
        entities.persist(charge);
        entities.flush();
    }

    public Optional<Charge> byReference(String reference) {
        return entities.createQuery("select c from Charge c where c.reference = :reference", Charge.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    public Charge byId(long id) {
        return Optional.ofNullable(entities.find(Charge.class, id)).orElseThrow(() -> missing(Ids.text(id)));
    }

    public Charge forUpdate(long id) {
        return findForUpdate(id).orElseThrow(() -> missing(Ids.text(id)));
    }

    public Optional<Charge> findForUpdate(long id) {
        return Optional.ofNullable(entities.find(Charge.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public List<Charge> ofOrder(String orderNumber) {
        return entities.createQuery("select c from Charge c where c.orderNumber = :number order by c.id", Charge.class)
                .setParameter("number", orderNumber)
                .setMaxResults(Page.LIMIT)
                .getResultList();
    }

    /** Locks charges whose check is due and that no other node is at. */
    public List<Charge> lockDue(Instant now, int limit) {
        List<Long> ids = due.lock("payment_charge", now, limit);
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("select c from Charge c where c.id in :ids", Charge.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** The newest first unless sorted otherwise. */
    public Page<ChargeView> search(Wanted<ChargeState> wanted, PageRequest rows) {
        return wanted.page(entities, LISTED, rows);
    }

    private static Rejected missing(String number) {
        return Rejected.missing("payment.no-such-charge", "number", number);
    }
}
