package org.grandstand.account.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.grandstand.account.Enrolled;
import org.grandstand.account.Enrolment;
import org.grandstand.account.control.EnrolledRows;
import org.grandstand.account.control.Passwords;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.Rejected.FieldError;
import org.grandstand.realname.boundary.Persons;

/**
 * Many customers at once, by the rules of a single registration, all or none: their persons were verified elsewhere and their
 * password verifiers derived elsewhere.
 */
@Stateless
@RolesAllowed("system-administrator")
public class BulkEnrolment {

    /** Customers in one call at most. */
    public static final int AT_ONCE = Persons.IMPORTED_AT_ONCE;

    private static final int ERRORS = 100;

    @Inject
    Persons persons;

    @Inject
    EnrolledRows rows;

    @Inject
    Passwords passwords;

    @Inject
    AuditTrail audit;

    /** A verifier as {@link #enrol} wants it; slow by intent. */
    public String verifier(String password) {
        return passwords.verifier(password);
    }

    /**
     * Enrols, in the order given.
     *
     * @throws Rejected {@code account.enrolment} with the rows and fields that are wrong or taken
     */
    public List<Enrolled> enrol(List<Enrolment> wanted) {
        Rejected.unless(wanted.size() <= AT_ONCE, "account.too-many-at-once", "most", AT_ONCE, "sent", wanted.size());
        refuse(formErrors(wanted));
        List<Long> people =
                persons.importVerified(wanted.stream().map(Enrolment::person).toList());
        refuse(personErrors(people));
        refuse(rows.taken(wanted, people));
        List<Enrolled> enrolled = rows.add(wanted, people);
        audit.noted("account.enrolled", "customers", enrolled.size() + " customers");
        return enrolled;
    }

    private List<FieldError> formErrors(List<Enrolment> wanted) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> phones = new HashSet<>();
        Set<String> emails = new HashSet<>();
        for (int i = 0; i < wanted.size() && errors.size() < ERRORS; i++) {
            Enrolment row = wanted.get(i);
            errors.addAll(at(i, row.contact().wrong()));
            errors.addAll(at(i, persons.formErrors(row.person())));
            if (!passwords.isVerifier(row.verifier())) {
                errors.add(new FieldError(path(i, "verifier"), "account.verifier-format", Map.of()));
            }
            if (row.contact().phone() != null && !phones.add(row.contact().phone())) {
                errors.add(new FieldError(path(i, "phone"), "account.phone-taken", Map.of()));
            }
            if (row.contact().email() != null && !emails.add(row.contact().email())) {
                errors.add(new FieldError(path(i, "email"), "account.email-taken", Map.of()));
            }
        }
        return errors;
    }

    private static List<FieldError> personErrors(List<Long> people) {
        List<FieldError> errors = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < people.size() && errors.size() < ERRORS; i++) {
            if (!seen.add(people.get(i))) {
                errors.add(new FieldError(path(i, "documentNumber"), "account.person-has-account", Map.of()));
            }
        }
        return errors;
    }

    private static List<FieldError> at(int row, List<FieldError> errors) {
        return errors.stream()
                .map(error -> new FieldError(path(row, error.field()), error.code(), error.facts()))
                .toList();
    }

    private static String path(int row, String field) {
        return "[" + row + "]." + field;
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Rejected.fields(Rejected.Kind.RULE, "account.enrolment", errors);
        }
    }
}
