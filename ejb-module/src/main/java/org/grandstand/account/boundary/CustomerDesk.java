package org.grandstand.account.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.grandstand.account.Contact;
import org.grandstand.account.CustomerQuery;
import org.grandstand.account.CustomerView;
import org.grandstand.account.HolderView;
import org.grandstand.account.InitialPassword;
import org.grandstand.account.control.CustomerRows;
import org.grandstand.account.control.InitialPasswords;
import org.grandstand.account.control.Passwords;
import org.grandstand.account.control.Tokens;
import org.grandstand.account.entity.Customer;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.Rejected;

/** Staff look after public customers (U1.9, U1.10); what is personal stays masked unless it is unmasked on record. */
@Stateless
@RolesAllowed({"customer-service", "ticket-operations"})
public class CustomerDesk {

    private static final int REASON_CHARACTERS = 400;

    @Inject
    CustomerRows customers;

    @Inject
    HolderRecords holders;

    @Inject
    Passwords passwords;

    @Inject
    InitialPasswords initialPasswords;

    @Inject
    Tokens tokens;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Customers by exact contact, state and source; at most {@link Page#LIMIT} from the first wanted. */
    public Page<CustomerView> search(CustomerQuery query, int first, int count) {
        return customers.search(query, first, count, clock.instant());
    }

    /**
     * Whoever has this number, phone or e-mail; each find is on record.
     *
     * @param text the whole of it
     */
    public List<CustomerView> find(String text) {
        List<CustomerView> found = Ids.parse(text)
                .map(number -> customers.find(number).map(this::view).stream().toList())
                .orElseGet(() -> search(new CustomerQuery(text, null, null, true), 0, Page.LIMIT)
                        .items());
        found.forEach(one -> audit.noted("account.customer-found", subject(one.id()), null));
        return found;
    }

    /** The same rows for a file that leaves the house: designated operations staff only (U1.10). */
    @RolesAllowed("ticket-operations")
    public Page<CustomerView> export(CustomerQuery query, int first, int count) {
        return search(query, first, count);
    }

    /** Says why customers' data leave the house, before they do; the reason goes on record. */
    @RolesAllowed("ticket-operations")
    public void exporting(String reason) {
        audit.noted("account.customers-exporting", "customer:*", checked(reason));
    }

    public CustomerView view(long customer) {
        return view(customers.byId(customer));
    }

    public List<HolderView> holders(long customer) {
        return holders.of(customer);
    }

    /** Contact data in clear, for customer service alone; each look is on record (U1.11). */
    @RolesAllowed("customer-service")
    public Contact unmask(long customer) {
        Contact contact = customers.open(customers.byId(customer));
        audit.noted("account.customer-unmasked", subject(customer), null);
        return contact;
    }

    /** Locks the account and ends its sign-ins at once. */
    public CustomerView lock(long customer, String reason) {
        Customer one = customers.forUpdate(customer);
        CustomerView before = view(one);
        one.lock();
        return changed("account.customer-locked", before, one, checked(reason));
    }

    public CustomerView unlock(long customer, String reason) {
        Customer one = customers.forUpdate(customer);
        CustomerView before = view(one);
        one.unlock();
        return changed("account.customer-unlocked", before, one, checked(reason));
    }

    /** Gives a new password, to be told to the customer once the identity was checked; ends the account's sign-ins. */
    public InitialPassword resetPassword(long customer, String reason) {
        Customer one = customers.forUpdate(customer);
        CustomerView before = view(one);
        String password = initialPasswords.next();
        one.changePassword(passwords.verifier(password));
        changed("account.customer-password-reset", before, one, checked(reason));
        return new InitialPassword(customer, Ids.text(customer), password);
    }

    private static String checked(String reason) {
        String why = reason == null ? "" : reason.trim();
        Rejected.unless(
                !why.isEmpty() && why.length() <= REASON_CHARACTERS,
                "account.reason-needed",
                "most",
                REASON_CHARACTERS);
        return why;
    }

    private CustomerView changed(String action, CustomerView before, Customer one, String reason) {
        CustomerView after = view(one);
        audit.done(action, subject(one.id()), before, after);
        audit.noted(action + "-reason", subject(one.id()), reason);
        tokens.forgetAll(one.caller());
        return after;
    }

    private CustomerView view(Customer one) {
        return one.view(clock.instant());
    }

    private static String subject(long customer) {
        return "customer:" + Ids.text(customer);
    }
}
