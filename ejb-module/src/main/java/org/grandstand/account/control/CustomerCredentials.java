package org.grandstand.account.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.grandstand.account.AccountState;
import org.grandstand.account.Contact;
import org.grandstand.kernel.Caller;
import org.grandstand.kernel.control.Database;
import org.grandstand.kernel.control.SharedRead;

/** Credentials of customers. Every sign-in reads them twice, and in a rush many do at once: by login they are read together. */
@ApplicationScoped
public class CustomerCredentials {

    private static final String COLUMNS =
            "select id, password_hash, state, failed_attempts, locked_until, person_id, email_index, phone_index "
                    + "from account_customer ";

    @Inject
    Database database;

    @Inject
    CustomerRows customers;

    @Inject
    Clock clock;

    @Resource
    TransactionSynchronizationRegistry transaction;

    private SharedRead<String, Credential> byEmail;
    private SharedRead<String, Credential> byPhone;

    @PostConstruct
    void begin() {
        byEmail = new SharedRead<>(transaction, indexes -> read("email_index", indexes));
        byPhone = new SharedRead<>(transaction, indexes -> read("phone_index", indexes));
    }

    public Optional<Credential> of(Contact contact) {
        Optional<Credential> found = contact.phone() == null
                ? byEmail.of(customers.emailIndex(contact))
                : byPhone.of(customers.phoneIndex(contact));
        return found.map(credential -> credential.foundBy(contact.login()));
    }

    private Map<String, Credential> read(String column, List<String> indexes) {
        String sql = COLUMNS + "where " + column + " in (<indexes>)";
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql)
                        .bindList("indexes", indexes)
                        .map((row, context) -> Map.entry(row.getString(column), credential(row)))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    public Optional<Credential> of(Caller customer) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(COLUMNS + "where id = ?")
                        .bind(0, customer.id())
                        .map((row, context) -> credential(row))
                        .findFirst());
    }

    private Credential credential(ResultSet row) throws SQLException {
        return new Credential(
                Caller.customer(row.getLong("id")),
                "",
                Verifier.of(row.getString("password_hash")),
                AccountState.valueOf(row.getString("state")),
                row.getLong("person_id"),
                row.getInt("failed_attempts"),
                waitUntil(row.getObject("locked_until", LocalDateTime.class)));
    }

    private Instant waitUntil(LocalDateTime lockedUntil) {
        Instant until = Database.instant(lockedUntil);
        return until != null && clock.instant().isBefore(until) ? until : null;
    }
}
