package org.grandstand.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.grandstand.account.Contact;
import org.grandstand.account.IntakeCount;
import org.grandstand.account.IntakeLine;
import org.grandstand.account.entity.SealedContact;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Refusals;
import org.grandstand.kernel.control.Database;
import org.grandstand.kernel.control.FieldCipher;
import org.grandstand.kernel.control.Json;
import org.grandstand.realname.PersonClaim;

/** Lines of imported lists of customers; sealed while they wait, emptied once decided. */
@ApplicationScoped
public class IntakeRows {

    private static final String FIELD = "account.intake";
    private static final int ASKED_AT_ONCE = 500;

    @Inject
    Database database;

    @Inject
    CustomerRows customers;

    @Inject
    FieldCipher cipher;

    /** What is sealed. */
    private record Content(Contact contact, PersonClaim person) {}

    public void add(long run, List<CustomerSheet.Line> lines) {
        database.jdbi().useHandle(handle -> {
            var batch = handle.prepareBatch(
                    "insert into account_intake (id, run_id, line_number, label, sealed, state) values (?, ?, ?, ?, ?, 'WAITING')");
            lines.forEach(line -> batch.add(
                    Ids.next(),
                    run,
                    line.number(),
                    CustomerSheet.label(line.contact()),
                    cipher.seal(FIELD, Json.write(new Content(line.contact(), line.person())))));
            batch.execute();
        });
    }

    /** The next lines of a run, in the order of the file. */
    public List<IntakeLine> next(long run, int count) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select id, line_number, label, sealed from account_intake "
                                + "where run_id = :run and state = 'WAITING' order by line_number")
                        .bind("run", run)
                        .setMaxRows(count)
                        .map((row, context) -> line(row))
                        .list());
    }

    private IntakeLine line(ResultSet row) throws SQLException {
        Content content = Json.read(cipher.open(FIELD, row.getString("sealed")), Content.class);
        return new IntakeLine(
                row.getLong("id"),
                row.getInt("line_number"),
                row.getString("label"),
                content.contact(),
                content.person());
    }

    /** Says what became of a line, and forgets what was personal in it. */
    public void decide(long id, String state, String result) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "update account_intake set state = ?, result = ?, sealed = null where id = ?",
                        state,
                        result,
                        id));
    }

    public IntakeCount count(long run) {
        Map<String, Integer> counts = new HashMap<>();
        database.jdbi()
                .useHandle(handle -> handle.createQuery(
                                "select state, coalesce(result, '-'), count(*) from account_intake where run_id = ? group by state, result")
                        .bind(0, run)
                        .map((row, context) -> {
                            counts.merge(row.getString(1), row.getInt(3), Integer::sum);
                            return counts.merge(row.getString(2), row.getInt(3), Integer::sum);
                        })
                        .list());
        return new IntakeCount(
                counts.getOrDefault("WAITING", 0),
                counts.getOrDefault("ENROLLED", 0),
                counts.getOrDefault("PENDING_APPROVAL", 0),
                counts.getOrDefault("REFUSED", 0));
    }

    /** The first refused lines, each with the reason in both languages. */
    public List<String> refused(long run, int most) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select line_number, label, result from account_intake "
                                + "where run_id = :run and state = 'REFUSED' order by line_number")
                        .bind("run", run)
                        .setMaxRows(most)
                        .map((row, context) -> row.getInt(1) + " " + row.getString(2) + " " + reason(row.getString(3)))
                        .list());
    }

    private static String reason(String code) {
        return Refusals.kind(code, Locale.CHINESE) + " / " + Refusals.kind(code, Locale.ENGLISH);
    }

    /** Which of these phones and e-mail addresses belong to an account. */
    public Set<String> taken(List<Contact> contacts) {
        Map<String, String> byIndex = new HashMap<>();
        for (Contact contact : contacts) {
            SealedContact sealed = customers.sealed(contact);
            byIndex.put(sealed.phoneIndex(), contact.phone());
            byIndex.put(sealed.emailIndex(), contact.email());
        }
        byIndex.remove(null);
        List<String> indexes = List.copyOf(byIndex.keySet());
        Set<String> taken = new HashSet<>();
        for (int from = 0; from < indexes.size(); from += ASKED_AT_ONCE) {
            List<String> some = indexes.subList(from, Math.min(indexes.size(), from + ASKED_AT_ONCE));
            known(some).forEach(index -> taken.add(byIndex.get(index)));
        }
        return taken;
    }

    private List<String> known(List<String> indexes) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select phone_index from account_customer where phone_index in (<indexes>) union all "
                                        + "select email_index from account_customer where email_index in (<indexes>)")
                        .bindList("indexes", indexes)
                        .mapTo(String.class)
                        .list());
    }
}
