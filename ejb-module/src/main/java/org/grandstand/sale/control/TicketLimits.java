package org.grandstand.sale.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.grandstand.kernel.control.Database;
import org.grandstand.kernel.control.RowSet;

/**
 * The two personal limits, held by unique keys and conditional updates: one ticket per person and session, and a number of
 * tickets per customer and session.
 */
@ApplicationScoped
public class TicketLimits {

    /** A person who is to have a ticket of a session by an order. */
    public record PersonClaim(long orderId, long sessionId, long personId) {}

    /** Tickets of a session that a customer wants, and how many one may have. */
    public record CustomerClaim(long orderId, long sessionId, long customerId, int tickets, int atMost) {}

    /** A person in a session. */
    private record Place(long sessionId, long personId) {}

    /** The order in which rows are touched, so that two transactions do not wait for each other in a circle. */
    private static final Comparator<PersonClaim> BY_PERSON =
            Comparator.comparingLong(PersonClaim::sessionId).thenComparingLong(PersonClaim::personId);

    private static final Comparator<CustomerClaim> BY_CUSTOMER =
            Comparator.comparingLong(CustomerClaim::sessionId).thenComparingLong(CustomerClaim::customerId);

    private static final RowSet.Forms CLAIM = new RowSet.Forms(
            "insert into sale_person_session (session_id, person_id, order_id) select * from %s "
                    + "on conflict do nothing returning session_id, person_id, order_id",
            "insert into sale_person_session (session_id, person_id, order_id) "
                    + "select :session_id, :person_id, :order_id from dual "
                    + "where not exists (select 1 from sale_person_session "
                    + "where session_id = :session_id and person_id = :person_id)");

    private static final RowSet.Forms COUNT = new RowSet.Forms(
            "insert into sale_purchaser_session as p (session_id, customer_id, tickets) "
                    + "select session_id, customer_id, tickets from %s where tickets <= at_most "
                    + "on conflict (session_id, customer_id) do update set tickets = p.tickets + excluded.tickets "
                    + "where p.tickets + excluded.tickets <= "
                    + "(select limit_per_person from sale_plan plan where plan.session_id = p.session_id) "
                    + "returning session_id, customer_id",
            "update sale_purchaser_session set tickets = tickets + :tickets "
                    + "where session_id = :session_id and customer_id = :customer_id and tickets + :tickets <= :at_most");

    /** Oracle and H2 count on a row that has to be there; PostgreSQL makes it in passing. */
    private static final RowSet.Forms BEGIN_COUNT = new RowSet.Forms(
            "",
            "insert into sale_purchaser_session (session_id, customer_id, tickets) "
                    + "select :session_id, :customer_id, 0 from dual "
                    + "where not exists (select 1 from sale_purchaser_session "
                    + "where session_id = :session_id and customer_id = :customer_id)");

    private static final RowSet.Forms PURCHASERS = new RowSet.Forms(
            "select p.session_id, count(*) from %s join sale_purchaser_session p on p.session_id = w.session_id "
                    + "where p.tickets > 0 group by p.session_id",
            "select session_id, count(*) from sale_purchaser_session where session_id = :session_id and tickets > 0 "
                    + "group by session_id");

    @Inject
    Database database;

    /** Claims the places that are free; answers the claims whose person has a ticket of the session already. */
    public Set<PersonClaim> claim(List<PersonClaim> claims) {
        if (claims.isEmpty()) {
            return Set.of();
        }
        Set<PersonClaim> refused = new HashSet<>();
        Set<Place> named = new HashSet<>();
        List<PersonClaim> firstComers = claims.stream()
                .filter(claim -> named.add(new Place(claim.sessionId, claim.personId)) || !refused.add(claim))
                .sorted(BY_PERSON)
                .toList();
        refused.addAll(firstComers);
        RowSet.of(firstComers)
                .bigint("session_id", PersonClaim::sessionId)
                .bigint("person_id", PersonClaim::personId)
                .bigint("order_id", PersonClaim::orderId)
                .change(
                        database,
                        CLAIM,
                        row -> new PersonClaim(row.getLong(3), row.getLong(1), row.getLong(2)),
                        claim -> claim)
                .forEach(refused::remove);
        return refused;
    }

    /** Counts the tickets where the limit allows; answers the orders for which it does not. A customer may come twice. */
    public Set<Long> count(List<CustomerClaim> claims) {
        Set<Long> refused = new HashSet<>();
        List<CustomerClaim> left = claims;
        while (!left.isEmpty()) {
            // one statement cannot count the same customer twice: a second order of his goes into the next round
            Set<Place> inRound = new HashSet<>();
            List<CustomerClaim> later = new ArrayList<>();
            List<CustomerClaim> round = left.stream()
                    .filter(claim -> inRound.add(new Place(claim.sessionId, claim.customerId)) || !later.add(claim))
                    .sorted(BY_CUSTOMER)
                    .toList();
            refused.addAll(countRound(round));
            left = later;
        }
        return refused;
    }

    private Set<Long> countRound(List<CustomerClaim> claims) {
        RowSet<CustomerClaim> rows = RowSet.of(claims)
                .bigint("session_id", CustomerClaim::sessionId)
                .bigint("customer_id", CustomerClaim::customerId)
                .integer("tickets", CustomerClaim::tickets)
                .integer("at_most", CustomerClaim::atMost);
        if (database.product() != Database.Product.POSTGRESQL) {
            rows.change(database, BEGIN_COUNT, row -> true, claim -> true);
        }
        Set<Place> counted = Set.copyOf(rows.change(
                database, COUNT, row -> new Place(row.getLong(1), row.getLong(2)), TicketLimits::purchaser));
        return claims.stream()
                .filter(claim -> !counted.contains(purchaser(claim)))
                .map(CustomerClaim::orderId)
                .collect(Collectors.toSet());
    }

    private static Place purchaser(CustomerClaim claim) {
        return new Place(claim.sessionId, claim.customerId);
    }

    /** Takes back what orders claimed for persons. */
    public void unclaim(List<PersonClaim> claims) {
        database.jdbi().useHandle(handle -> {
            var batch = handle.prepareBatch(
                    "delete from sale_person_session where session_id = ? and person_id = ? and order_id = ?");
            claims.stream()
                    .sorted(BY_PERSON)
                    .forEach(claim -> batch.add(claim.sessionId, claim.personId, claim.orderId));
            batch.execute();
        });
    }

    /** Takes back what orders counted for customers. */
    public void uncount(List<CustomerClaim> claims) {
        database.jdbi().useHandle(handle -> {
            var batch = handle.prepareBatch(
                    "update sale_purchaser_session set tickets = tickets - ? where session_id = ? and customer_id = ?");
            claims.stream()
                    .sorted(BY_CUSTOMER)
                    .forEach(claim -> batch.add(claim.tickets, claim.sessionId, claim.customerId));
            batch.execute();
        });
    }

    /** Customers with tickets, by session. */
    public Map<Long, Long> purchasers(Collection<Long> sessions) {
        return RowSet.of(List.copyOf(sessions))
                .bigint("session_id", Long::longValue)
                .find(database, PURCHASERS, row -> Map.entry(row.getLong(1), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
