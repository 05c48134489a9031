package org.grandstand.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.grandstand.account.PasswordPolicy;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.control.Database;

/** Verifiers of passwords that staff had before, so that they are not used again at once. */
@ApplicationScoped
public class PasswordHistory {

    @Inject
    Database database;

    /** Keeps a verifier that is about to be replaced, and forgets those that no policy could ask for. */
    public void remember(long staff, String verifier, Instant now) {
        database.jdbi().useHandle(handle -> {
            handle.execute(
                    "insert into account_password_history (id, staff_id, verifier, replaced_at) values (?, ?, ?, ?)",
                    Ids.next(),
                    staff,
                    verifier,
                    Database.utc(now));
            List<Long> kept = handle.createQuery(
                            "select id from account_password_history where staff_id = :staff order by id desc")
                    .bind("staff", staff)
                    .mapTo(Long.class)
                    .list();
            if (kept.size() > PasswordPolicy.REMEMBERED_AT_MOST) {
                handle.execute(
                        "delete from account_password_history where staff_id = ? and id <= ?",
                        staff,
                        kept.get(PasswordPolicy.REMEMBERED_AT_MOST));
            }
        });
    }

    /** The last so many, newest first. */
    public List<String> last(long staff, int count) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select verifier from account_password_history where staff_id = :staff "
                                        + "order by id desc fetch first " + count + " rows only")
                        .bind("staff", staff)
                        .mapTo(String.class)
                        .list());
    }
}
