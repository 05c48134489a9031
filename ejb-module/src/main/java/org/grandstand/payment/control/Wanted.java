package org.grandstand.payment.control;

import jakarta.persistence.TypedQuery;
import java.util.EnumSet;
import java.util.Set;
import org.grandstand.kernel.Ids;

/**
 * What a person looks for.
 *
 * @param states those wanted; empty for all
 * @param text a whole number of the thing, its order or the provider; empty for all
 */
public record Wanted<S extends Enum<S>>(Set<S> states, String text) {

    <T> TypedQuery<T> bind(TypedQuery<T> query, Class<S> type) {
        return query.setParameter("all", states.isEmpty() ? 1 : 0)
                .setParameter("states", states.isEmpty() ? EnumSet.allOf(type) : states)
                .setParameter("any", text.isEmpty() ? 1 : 0)
                .setParameter("text", text)
                .setParameter("id", Ids.parse(text).orElse(0L));
    }
}
