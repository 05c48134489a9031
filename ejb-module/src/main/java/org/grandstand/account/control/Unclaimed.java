package org.grandstand.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import org.grandstand.kernel.control.Database;

/** Accounts that came in with a list and have no password yet. */
@ApplicationScoped
public class Unclaimed {

    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** A verifier of chance, which no password matches. */
    public String verifier() {
        return new Verifier(Passwords.ITERATIONS, chance(Passwords.SALT_BYTES), chance(KEY_BYTES), chance(KEY_BYTES))
                .text();
    }

    private byte[] chance(int bytes) {
        byte[] chance = new byte[bytes];
        random.nextBytes(chance);
        return chance;
    }

    public void add(long customer) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into account_unclaimed (customer_id, since) values (?, ?)",
                        customer,
                        Database.utc(clock.instant())));
    }

    public boolean has(long customer) {
        return database.jdbi()
                .withHandle(handle ->
                        handle.createQuery("select count(*) from account_unclaimed where customer_id = :customer")
                                        .bind("customer", customer)
                                        .mapTo(Integer.class)
                                        .one()
                                > 0);
    }

    /** Whether the account was still unclaimed; it is not any more. */
    public boolean take(long customer) {
        return database.jdbi()
                        .withHandle(handle ->
                                handle.execute("delete from account_unclaimed where customer_id = ?", customer))
                == 1;
    }
}
