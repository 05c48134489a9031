package org.grandstand.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.grandstand.account.AccountState;
import org.grandstand.account.Contact;
import org.grandstand.kernel.Caller;
import org.grandstand.kernel.control.Database;

/** Credentials of customers, read by one statement: every sign-in passes here twice. */
@ApplicationScoped
public class CustomerCredentials {

    private static final String COLUMNS =
            "select id, password_hash, state, failed_attempts, locked_until, person_id from account_customer ";

    @Inject
    Database database;

    @Inject
    CustomerRows customers;

    @Inject
    Clock clock;

    public Optional<Credential> of(Contact contact) {
        return contact.phone() == null
                ? one(COLUMNS + "where email_index = :value", customers.emailIndex(contact), contact.login())
                : one(COLUMNS + "where phone_index = :value", customers.phoneIndex(contact), contact.login());
    }

    public Optional<Credential> of(Caller customer) {
        return one(COLUMNS + "where id = :value", customer.id(), "");
    }

    private Optional<Credential> one(String sql, Object value, String login) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql)
                        .bind("value", value)
                        .map((row, context) -> credential(row, login))
                        .findFirst());
    }

    private Credential credential(ResultSet row, String login) throws SQLException {
        return new Credential(
                Caller.customer(row.getLong("id")),
                login,
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
