package org.grandstand.sale.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.grandstand.sale.SalePlanView;
import org.grandstand.sale.entity.SalePlan;

/** The sale plans, at most one a session. */
@ApplicationScoped
public class SalePlanRows {

    @PersistenceContext
    EntityManager entities;

    public void add(SalePlan plan) {
        entities.persist(plan);
        entities.flush();
    }

    public Optional<SalePlan> ofSession(long session, LockModeType lock) {
        return entities.createQuery("select p from SalePlan p where p.sessionId = :session", SalePlan.class)
                .setParameter("session", session)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    public List<SalePlanView> all() {
        return entities.createQuery("select p from SalePlan p", SalePlan.class)
                .getResultStream()
                .map(SalePlan::view)
                .toList();
    }

    /** Grows with every new plan and every change of one. */
    public long revision() {
        return entities.createQuery("select coalesce(sum(p.version + 1), 0) from SalePlan p", Long.class)
                .getSingleResult();
    }

    public void flush() {
        entities.flush();
    }
}
