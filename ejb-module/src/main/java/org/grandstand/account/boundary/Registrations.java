package org.grandstand.account.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grandstand.account.Contact;
import org.grandstand.account.CustomerView;
import org.grandstand.account.Registered;
import org.grandstand.account.Registration;
import org.grandstand.account.Source;
import org.grandstand.account.control.ChosenPasswords;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.Rejected.FieldError;
import org.grandstand.realname.PersonClaim;
import org.grandstand.realname.PersonView;
import org.grandstand.realname.boundary.Persons;

/** New customers: the form is checked, the person verified, and only then is there an account (U1.1, U2.1). */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Registrations {

    @Inject
    CustomerRecords records;

    @Inject
    Persons persons;

    @Inject
    ChosenPasswords passwords;

    @Inject
    AuditTrail audit;

    /**
     * Registers.
     *
     * @throws Rejected {@code account.registration} with every field that is wrong, taken or does not match;
     *     {@code realname.service-unavailable} when the person cannot be verified now: nothing is kept then
     */
    public Registered register(Registration wish) {
        Contact contact = Contact.of(wish.phone(), wish.email());
        Optional<CustomerView> waiting = records.unclaimed(contact);
        refuseWrong(formErrors(wish, contact, waiting.isPresent()));
        PersonView person = verified(wish.person());
        if (waiting.isPresent()) {
            return claimed(waiting.get(), wish, contact, person);
        }
        if (records.hasAccount(person.id())) {
            throw wrong(List.of(new FieldError("person.documentNumber", "account.person-has-account", Map.of())));
        }
        long customer = added(contact, passwords.verifier(wish.password()), person.id(), wish.source());
        audit.noted("account.registered", "customer:" + Ids.text(customer), String.valueOf(wish.source()));
        return new Registered(customer, person.state());
    }

    /** Somebody whom a list brought in: contact and document say so, and the password is the person's own from now on. */
    private Registered claimed(CustomerView waiting, Registration wish, Contact contact, PersonView person) {
        if (waiting.personId() != person.id()) {
            throw wrong(records.taken(contact));
        }
        records.claim(waiting.id(), passwords.verifier(wish.password()));
        audit.noted("account.claimed", "customer:" + Ids.text(waiting.id()), String.valueOf(wish.source()));
        return new Registered(waiting.id(), person.state());
    }

    private List<FieldError> formErrors(Registration wish, Contact contact, boolean unclaimed) {
        List<FieldError> errors = new ArrayList<>(contact.wrong());
        if (errors.isEmpty() && !unclaimed) {
            errors.addAll(records.taken(contact));
        }
        errors.addAll(passwords.wrong(wish.password(), contact.login()));
        errors.addAll(inPerson(persons.formErrors(wish.person())));
        if (wish.source() == null) {
            errors.add(new FieldError("source", "account.source-needed", Map.of()));
        }
        return errors;
    }

    private PersonView verified(PersonClaim claim) {
        try {
            return persons.verifyOrFind(claim);
        } catch (Rejected refused) {
            throw refused.errors().isEmpty() ? refused : wrong(inPerson(refused.errors()));
        }
    }

    private static List<FieldError> inPerson(List<FieldError> errors) {
        return errors.stream()
                .map(error -> new FieldError("person." + error.field(), error.code(), error.facts()))
                .toList();
    }

    private long added(Contact contact, String verifier, long person, Source source) {
        try {
            return records.add(contact, verifier, person, source);
        } catch (EJBException collided) {
            refuseWrong(records.taken(contact)); // somebody registered the same a moment ago
            throw records.hasAccount(person)
                    ? wrong(List.of(new FieldError("person.documentNumber", "account.person-has-account", Map.of())))
                    : collided;
        }
    }

    private static void refuseWrong(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw wrong(errors);
        }
    }

    private static Rejected wrong(List<FieldError> errors) {
        return Rejected.fields(Rejected.Kind.RULE, "account.registration", errors);
    }
}
