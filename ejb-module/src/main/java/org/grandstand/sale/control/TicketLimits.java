package org.grandstand.sale.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
                .sorted(Comparator.comparingLong(PersonClaim::sessionId).thenComparingLong(PersonClaim::personId))
                .toList();
        try (Connection connection = database.source().getConnection()) {
            refused.addAll(
                    database.product() == Database.Product.POSTGRESQL
                            ? claimAtOnce(connection, firstComers)
                            : claimOneByOne(connection, firstComers));
            return refused;
        } catch (SQLException failed) {
            throw new IllegalStateException("holders cannot be noted", failed);
        }
    }

    private static Set<PersonClaim> claimAtOnce(Connection connection, List<PersonClaim> claims) throws SQLException {
        RowSet<PersonClaim> rows = RowSet.of(claims)
                .bigint("session_id", PersonClaim::sessionId)
                .bigint("person_id", PersonClaim::personId)
                .bigint("order_id", PersonClaim::orderId);
        String sql = "insert into sale_person_session (session_id, person_id, order_id) select * from " + rows.unnest()
                + " on conflict do nothing returning session_id, person_id, order_id";
        Set<PersonClaim> refused = new HashSet<>(claims);
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            rows.bind(insert);
            try (ResultSet done = insert.executeQuery()) {
                while (done.next()) {
                    refused.remove(new PersonClaim(done.getLong(3), done.getLong(1), done.getLong(2)));
                }
            }
        }
        return refused;
    }

    private static Set<PersonClaim> claimOneByOne(Connection connection, List<PersonClaim> claims) throws SQLException {
        int[] done = RowSet.of(claims)
                .bigint("session_id", PersonClaim::sessionId)
                .bigint("person_id", PersonClaim::personId)
                .bigint("order_id", PersonClaim::orderId)
                .bigint("session_again", PersonClaim::sessionId)
                .bigint("person_again", PersonClaim::personId)
                .eachRow(
                        connection,
                        "insert into sale_person_session (session_id, person_id, order_id) select ?, ?, ? from dual "
                                + "where not exists (select 1 from sale_person_session "
                                + "where session_id = ? and person_id = ?)");
        Set<PersonClaim> refused = new HashSet<>();
        for (int i = 0; i < done.length; i++) {
            if (done[i] == 0) {
                refused.add(claims.get(i));
            }
        }
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
                    .sorted(Comparator.comparingLong(CustomerClaim::sessionId)
                            .thenComparingLong(CustomerClaim::customerId))
                    .toList();
            refused.addAll(countRound(round));
            left = later;
        }
        return refused;
    }

    private Set<Long> countRound(List<CustomerClaim> claims) {
        try (Connection connection = database.source().getConnection()) {
            return database.product() == Database.Product.POSTGRESQL
                    ? countAtOnce(connection, claims)
                    : countOneByOne(connection, claims);
        } catch (SQLException failed) {
            throw new IllegalStateException("tickets cannot be counted", failed);
        }
    }

    private static Set<Long> countAtOnce(Connection connection, List<CustomerClaim> claims) throws SQLException {
        RowSet<CustomerClaim> rows = RowSet.of(claims)
                .bigint("session_id", CustomerClaim::sessionId)
                .bigint("customer_id", CustomerClaim::customerId)
                .integer("tickets", CustomerClaim::tickets)
                .integer("at_most", CustomerClaim::atMost);
        String sql = "insert into sale_purchaser_session as p (session_id, customer_id, tickets) "
                + "select session_id, customer_id, tickets from " + rows.unnest() + " where tickets <= at_most "
                + "on conflict (session_id, customer_id) do update set tickets = p.tickets + excluded.tickets "
                + "where p.tickets + excluded.tickets <= "
                + "(select limit_per_person from sale_plan plan where plan.session_id = p.session_id) "
                + "returning session_id, customer_id";
        Set<Place> counted = new HashSet<>();
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            rows.bind(insert);
            try (ResultSet done = insert.executeQuery()) {
                while (done.next()) {
                    counted.add(new Place(done.getLong(1), done.getLong(2)));
                }
            }
        }
        Set<Long> refused = new HashSet<>();
        for (CustomerClaim claim : claims) {
            if (!counted.contains(new Place(claim.sessionId, claim.customerId))) {
                refused.add(claim.orderId);
            }
        }
        return refused;
    }

    private static Set<Long> countOneByOne(Connection connection, List<CustomerClaim> claims) throws SQLException {
        RowSet.of(claims)
                .bigint("session_id", CustomerClaim::sessionId)
                .bigint("customer_id", CustomerClaim::customerId)
                .bigint("session_again", CustomerClaim::sessionId)
                .bigint("customer_again", CustomerClaim::customerId)
                .eachRow(
                        connection,
                        "insert into sale_purchaser_session (session_id, customer_id, tickets) select ?, ?, 0 from dual "
                                + "where not exists (select 1 from sale_purchaser_session "
                                + "where session_id = ? and customer_id = ?)");
        int[] done = RowSet.of(claims)
                .integer("tickets", CustomerClaim::tickets)
                .bigint("session_id", CustomerClaim::sessionId)
                .bigint("customer_id", CustomerClaim::customerId)
                .integer("again", CustomerClaim::tickets)
                .integer("at_most", CustomerClaim::atMost)
                .eachRow(
                        connection,
                        "update sale_purchaser_session set tickets = tickets + ? "
                                + "where session_id = ? and customer_id = ? and tickets + ? <= ?");
        Set<Long> refused = new HashSet<>();
        for (int i = 0; i < done.length; i++) {
            if (done[i] == 0) {
                refused.add(claims.get(i).orderId);
            }
        }
        return refused;
    }

    /** Takes back what orders claimed for persons. */
    public void unclaim(List<PersonClaim> claims) {
        database.jdbi().useHandle(handle -> {
            var batch = handle.prepareBatch(
                    "delete from sale_person_session where session_id = ? and person_id = ? and order_id = ?");
            claims.forEach(claim -> batch.add(claim.sessionId, claim.personId, claim.orderId));
            batch.execute();
        });
    }

    /** Takes back what orders counted for customers. */
    public void uncount(List<CustomerClaim> claims) {
        database.jdbi().useHandle(handle -> {
            var batch = handle.prepareBatch(
                    "update sale_purchaser_session set tickets = tickets - ? where session_id = ? and customer_id = ?");
            claims.forEach(claim -> batch.add(claim.tickets, claim.sessionId, claim.customerId));
            batch.execute();
        });
    }
}
