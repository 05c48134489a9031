package org.grandstand.payment.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.PageRequest;
import org.grandstand.kernel.control.SortColumns;

/**
 * What a person looks for.
 *
 * @param states those wanted; empty for all
 * @param text a whole number of the thing, its order or the provider; empty for all
 */
public record Wanted<S extends Enum<S>>(Set<S> states, String text) {

    /**
     * What can be looked for.
     *
     * @param type an entity with {@code id}, {@code state} and {@code orderNumber}
     * @param providerField its field with the provider's number
     * @param order what it can be sorted by
     */
    record Listing<E, S extends Enum<S>, V>(
            Class<E> type, Class<S> states, String providerField, SortColumns order, Function<E, V> view) {}

    <E, V> Page<V> page(EntityManager entities, Listing<E, S, V> listing, PageRequest rows) {
        String where = " from " + listing.type.getSimpleName() + " e where (:all = 1 or e.state in :states) "
                + "and (:any = 1 or e.orderNumber = :text or e." + listing.providerField + " = :text or e.id = :id)";
        String order = " order by " + listing.order.orderBy(rows);
        List<V> page = bind(entities.createQuery("select e" + where + order, listing.type), listing)
                .setFirstResult(rows.first())
                .setMaxResults(rows.atMost())
                .getResultStream()
                .map(listing.view)
                .toList();
        long total = bind(entities.createQuery("select count(e)" + where, Long.class), listing)
                .getSingleResult();
        return new Page<>(page, total);
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> query, Listing<?, S, ?> listing) {
        return query.setParameter("all", states.isEmpty() ? 1 : 0)
                .setParameter("states", states.isEmpty() ? EnumSet.allOf(listing.states) : states)
                .setParameter("any", text.isEmpty() ? 1 : 0)
                .setParameter("text", text)
                .setParameter("id", Ids.parse(text).orElse(0L));
    }
}
