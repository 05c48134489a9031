package org.grandstand.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.grandstand.account.Enrolled;
import org.grandstand.account.Enrolment;
import org.grandstand.account.Source;
import org.grandstand.account.entity.SealedContact;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Rejected.FieldError;
import org.grandstand.kernel.control.Database;

/** Many customers at once, as batches. */
@ApplicationScoped
public class EnrolledRows {

    private static final int ASKED_AT_ONCE = 500;

    @Inject
    Database database;

    @Inject
    CustomerRows customers;

    @Inject
    Clock clock;

    /** Which rows name a contact or a person that has an account already. */
    public List<FieldError> taken(List<Enrolment> wanted, List<Long> people) {
        List<SealedContact> contacts = contacts(wanted);
        List<FieldError> errors = new ArrayList<>();
        errors.addAll(taken(
                "phone_index",
                contacts.stream().map(SealedContact::phoneIndex).toList(),
                "phone",
                "account.phone-taken"));
        errors.addAll(taken(
                "email_index",
                contacts.stream().map(SealedContact::emailIndex).toList(),
                "email",
                "account.email-taken"));
        errors.addAll(taken("person_id", people, "documentNumber", "account.person-has-account"));
        return errors;
    }

    private List<SealedContact> contacts(List<Enrolment> wanted) {
        return wanted.stream().map(row -> customers.sealed(row.contact())).toList();
    }

    private List<FieldError> taken(String column, List<?> values, String field, String code) {
        Map<String, Integer> rowOf = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            rowOf.put(String.valueOf(values.get(i)), i);
        }
        List<?> asked = values.stream().filter(Objects::nonNull).toList();
        List<FieldError> errors = new ArrayList<>();
        for (int from = 0; from < asked.size(); from += ASKED_AT_ONCE) {
            List<?> some = asked.subList(from, Math.min(asked.size(), from + ASKED_AT_ONCE));
            database.jdbi()
                    .withHandle(handle -> handle.createQuery(
                                    "select " + column + " from account_customer where " + column + " in (<values>)")
                            .bindList("values", some)
                            .mapTo(String.class)
                            .list())
                    .forEach(
                            found -> errors.add(new FieldError("[" + rowOf.get(found) + "]." + field, code, Map.of())));
        }
        return errors;
    }

    public List<Enrolled> add(List<Enrolment> wanted, List<Long> people) {
        List<SealedContact> contacts = contacts(wanted);
        List<Enrolled> enrolled = people.stream()
                .map(person -> new Enrolled(Ids.next(), Ids.next(), person))
                .toList();
        LocalDateTime now = Database.utc(clock.instant());
        database.jdbi().useHandle(handle -> {
            var batch =
                    handle.prepareBatch("insert into account_customer (id, phone_index, phone_cipher, phone_masked, "
                            + "email_index, email_cipher, email_masked, password_hash, person_id, source, state, failed_attempts, "
                            + "created_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ACTIVE', 0, ?, 0)");
            for (int i = 0; i < wanted.size(); i++) {
                SealedContact contact = contacts.get(i);
                Source source = wanted.get(i).source();
                batch.add(
                        enrolled.get(i).customerId(),
                        contact.phoneIndex(),
                        contact.phone(),
                        contact.phoneMasked(),
                        contact.emailIndex(),
                        contact.email(),
                        contact.emailMasked(),
                        wanted.get(i).verifier(),
                        people.get(i),
                        source.name(),
                        now);
            }
            batch.execute();
            var own = handle.prepareBatch("insert into account_related_holder (id, customer_id, person_id, relation, "
                    + "created_at, version) values (?, ?, ?, 'SELF', ?, 0)");
            enrolled.forEach(one -> own.add(one.selfHolderId(), one.customerId(), one.personId(), now));
            own.execute();
        });
        return enrolled;
    }
}
