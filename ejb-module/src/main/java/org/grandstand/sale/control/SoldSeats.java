package org.grandstand.sale.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.grandstand.kernel.control.Database;

/** Finds the sold seats of persons by the table that keeps one ticket a person and session. */
@ApplicationScoped
public class SoldSeats {

    private static final String PAID = "P";

    @Inject
    Database database;

    public List<Integer> positionsOf(long session, Collection<Long> persons) {
        if (persons.isEmpty()) {
            return List.of();
        }
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select i.position from sale_person_session p "
                                + "join sale_order o on o.id = p.order_id "
                                + "join sale_order_item i on i.order_id = p.order_id and i.person_id = p.person_id "
                                + "where p.session_id = :session and p.person_id in (<persons>) and o.state = :paid")
                        .bind("session", session)
                        .bindList("persons", List.copyOf(persons))
                        .bind("paid", PAID)
                        .mapTo(Integer.class)
                        .list());
    }
}
