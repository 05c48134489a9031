package org.grandstand.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.grandstand.account.HolderPerson;
import org.grandstand.kernel.control.Database;
import org.grandstand.kernel.control.RowSet;

/** Holders with the state of their persons: one statement for a whole set, because every order asks. */
@ApplicationScoped
public class HolderPersons {

    private static final String COLUMNS = "select h.id, h.customer_id, h.person_id, "
            + "case when p.state = 'VERIFIED' and h.removed_at is null then 1 else 0 end, p.name_masked ";
    private static final String PERSON = " join realname_person p on p.id = h.person_id ";

    @Inject
    Database database;

    public Map<Long, HolderPerson> byIds(Collection<Long> holders) {
        if (holders.isEmpty()) {
            return Map.of();
        }
        try (Connection connection = database.source().getConnection()) {
            return database.product() == Database.Product.POSTGRESQL
                    ? atOnce(connection, List.copyOf(holders))
                    : oneByOne(connection, holders);
        } catch (SQLException failed) {
            throw new IllegalStateException("holders cannot be read", failed);
        }
    }

    private static Map<Long, HolderPerson> atOnce(Connection connection, List<Long> holders) throws SQLException {
        RowSet<Long> rows = RowSet.of(holders).bigint("id", Long::longValue);
        String sql = COLUMNS + "from " + rows.unnest() + " join account_related_holder h on h.id = w.id" + PERSON;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            rows.bind(query);
            return read(query, new HashMap<>());
        }
    }

    private static Map<Long, HolderPerson> oneByOne(Connection connection, Collection<Long> holders)
            throws SQLException {
        Map<Long, HolderPerson> found = new HashMap<>();
        String sql = COLUMNS + "from account_related_holder h" + PERSON + "where h.id = ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (long holder : holders) {
                query.setLong(1, holder);
                read(query, found);
            }
        }
        return found;
    }

    private static Map<Long, HolderPerson> read(PreparedStatement query, Map<Long, HolderPerson> into)
            throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                into.put(
                        row.getLong(1),
                        new HolderPerson(
                                row.getLong(1), row.getLong(2), row.getLong(3), row.getInt(4) == 1, row.getString(5)));
            }
        }
        return into;
    }
}
