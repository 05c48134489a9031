package org.grandstand.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.grandstand.account.PasswordPolicy;
import org.grandstand.kernel.Caller;
import org.grandstand.kernel.control.Database;

/** The password policies in force. They are asked of the database each time, so that a change holds at once on every node. */
@ApplicationScoped
public class PasswordPolicies {

    @Inject
    Database database;

    public PasswordPolicy of(Caller.Kind kind) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select least_characters, least_classes, change_days, locking, remembered "
                                        + "from account_password_policy where account_kind = :kind")
                        .bind("kind", kind.name())
                        .map((row, context) -> new PasswordPolicy(
                                row.getInt("least_characters"),
                                row.getInt("least_classes"),
                                row.getInt("change_days"),
                                row.getInt("locking"),
                                row.getInt("remembered")))
                        .findOne())
                .orElseGet(() -> PasswordPolicy.usual(kind));
    }

    public void put(Caller.Kind kind, PasswordPolicy policy) {
        database.jdbi().useHandle(handle -> {
            handle.execute("delete from account_password_policy where account_kind = ?", kind.name());
            handle.execute(
                    "insert into account_password_policy (account_kind, least_characters, least_classes, change_days, "
                            + "locking, remembered) values (?, ?, ?, ?, ?, ?)",
                    kind.name(),
                    policy.leastCharacters(),
                    policy.leastClasses(),
                    policy.changeDays(),
                    policy.locking(),
                    policy.remembered());
        });
    }
}
