package org.grandstand.account.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grandstand.account.Contact;
import org.grandstand.account.CustomerView;
import org.grandstand.account.Relation;
import org.grandstand.account.Source;
import org.grandstand.account.control.CustomerRows;
import org.grandstand.account.control.HolderRows;
import org.grandstand.account.control.Unclaimed;
import org.grandstand.account.entity.Customer;
import org.grandstand.account.entity.RelatedHolder;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.Rejected.FieldError;

/** The short transactions around a registration or a change of password: what is slow runs between them. */
@Stateless
@PermitAll
public class CustomerRecords {

    @Inject
    CustomerRows customers;

    @Inject
    HolderRows holders;

    @Inject
    AuditTrail audit;

    @Inject
    Unclaimed unclaimed;

    @Inject
    Clock clock;

    /** Which parts of a contact belong to somebody already. */
    public List<FieldError> taken(Contact contact) {
        List<FieldError> errors = new ArrayList<>();
        if (contact.phone() != null && customers.byPhone(contact.phone()).isPresent()) {
            errors.add(new FieldError("phone", "account.phone-taken", Map.of()));
        }
        if (contact.email() != null && customers.byEmail(contact.email()).isPresent()) {
            errors.add(new FieldError("email", "account.email-taken", Map.of()));
        }
        return errors;
    }

    /** The account with this contact that came in with a list and nobody has claimed yet. */
    public Optional<CustomerView> unclaimed(Contact contact) {
        return Optional.ofNullable(contact.phone())
                .flatMap(customers::byPhone)
                .or(() -> Optional.ofNullable(contact.email()).flatMap(customers::byEmail))
                .filter(customer -> unclaimed.has(customer.id()))
                .map(customer -> customer.view(clock.instant()));
    }

    /** Gives an unclaimed account the password of its person; refused when somebody was quicker. */
    public void claim(long customer, String verifier) {
        Rejected.unless(unclaimed.take(customer), "account.claimed-already");
        customers.forUpdate(customer).changePassword(verifier);
    }

    public boolean hasAccount(long person) {
        return customers.hasAccount(person);
    }

    /** Adds the customer with the own person as first holder. */
    public long add(Contact contact, String verifier, long person, Source source) {
        Customer customer = new Customer(customers.sealed(contact), verifier, person, source, clock.instant());
        customers.add(customer);
        holders.add(new RelatedHolder(customer.id(), person, Relation.SELF, clock.instant()));
        return customer.id();
    }

    public Contact contact(long customer) {
        return customers.open(customers.byId(customer));
    }

    public void changePassword(long customer, String verifier) {
        customers.forUpdate(customer).changePassword(verifier);
        audit.done("account.password-changed", "customer:" + Ids.text(customer), null, null);
    }
}
