package org.grandstand.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.grandstand.account.Relation;
import org.grandstand.account.entity.RelatedHolder;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Rejected;

/** The holders of the customers. */
@ApplicationScoped
public class HolderRows {

    @PersistenceContext
    EntityManager entities;

    public void add(RelatedHolder holder) {
        entities.persist(holder);
    }

    /** The present ones of a customer, the own person first. */
    public List<RelatedHolder> of(long customer) {
        return entities.createQuery(
                        "select h from RelatedHolder h where h.customerId = :customer and h.removedAt is null order by h.id",
                        RelatedHolder.class)
                .setParameter("customer", customer)
                .getResultList();
    }

    public Optional<RelatedHolder> of(long customer, long person) {
        return entities.createQuery(
                        "select h from RelatedHolder h where h.customerId = :customer and h.personId = :person",
                        RelatedHolder.class)
                .setParameter("customer", customer)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    public long countRelated(long customer) {
        return of(customer).stream()
                .filter(holder -> holder.relation() == Relation.RELATED)
                .count();
    }

    /** One of this customer's; another customer's is as if it were not there. */
    public RelatedHolder own(long customer, long id) {
        return Optional.ofNullable(entities.find(RelatedHolder.class, id))
                .filter(holder -> holder.customerId() == customer && !holder.removed())
                .orElseThrow(() -> Rejected.missing("account.no-such-holder", "holder", Ids.text(id)));
    }
}
