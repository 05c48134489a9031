package org.grandstand.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.grandstand.account.Contact;
import org.grandstand.account.CustomerQuery;
import org.grandstand.account.CustomerView;
import org.grandstand.account.entity.Customer;
import org.grandstand.account.entity.SealedContact;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.FieldCipher;

/** The public customers, their contact data sealed on the way in and opened on the way out. */
@ApplicationScoped
public class CustomerRows {

    private static final String PHONE = "account.phone";
    private static final String EMAIL = "account.email";

    @PersistenceContext
    EntityManager entities;

    @Inject
    FieldCipher cipher;

    public void add(Customer customer) {
        entities.persist(customer);
        entities.flush(); // the constraints decide between two registrations of one contact or person, here and now
    }

    public SealedContact sealed(Contact contact) {
        return new SealedContact(
                index(PHONE, contact.phone()),
                seal(PHONE, contact.phone()),
                contact.phoneMasked(),
                index(EMAIL, contact.email()),
                seal(EMAIL, contact.email()),
                contact.emailMasked());
    }

    /** A phone of somebody who does not sign in with it. */
    public String sealedPhone(String phone) {
        return seal(PHONE, phone);
    }

    private String seal(String field, String value) {
        return value == null ? null : cipher.seal(field, value);
    }

    private String index(String field, String value) {
        return value == null ? null : cipher.index(field, value);
    }

    public Contact open(Customer customer) {
        String phone = customer.phoneSealed() == null ? null : cipher.open(PHONE, customer.phoneSealed());
        String email = customer.emailSealed() == null ? null : cipher.open(EMAIL, customer.emailSealed());
        return new Contact(phone, email);
    }

    String phoneIndex(Contact contact) {
        return index(PHONE, contact.phone());
    }

    String emailIndex(Contact contact) {
        return index(EMAIL, contact.email());
    }

    public Optional<Customer> byPhone(String phone) {
        return one("phoneIndex", index(PHONE, phone));
    }

    public Optional<Customer> byEmail(String email) {
        return one("emailIndex", index(EMAIL, email));
    }

    public boolean hasAccount(long personId) {
        return one("personId", personId).isPresent();
    }

    private Optional<Customer> one(String column, Object value) {
        return entities.createQuery("select c from Customer c where c." + column + " = :value", Customer.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }

    public Optional<Customer> find(long id) {
        return Optional.ofNullable(entities.find(Customer.class, id));
    }

    public Customer byId(long id) {
        return found(entities.find(Customer.class, id), id);
    }

    public Customer forUpdate(long id) {
        return found(entities.find(Customer.class, id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    private static Customer found(Customer customer, long id) {
        return Optional.ofNullable(customer)
                .orElseThrow(() -> Rejected.missing("account.no-such-customer", "customer", Ids.text(id)));
    }

    public Page<CustomerView> search(CustomerQuery query, int first, int count, Instant now) {
        List<CustomerView> page = bound("select c ", query, Customer.class, query.newestFirst() ? "desc" : "asc")
                .setFirstResult(first)
                .setMaxResults(Math.min(count, Page.LIMIT))
                .getResultList()
                .stream()
                .map(customer -> customer.view(now))
                .toList();
        return new Page<>(page, bound("select count(c) ", query, Long.class, "").getSingleResult());
    }

    private <T> TypedQuery<T> bound(String select, CustomerQuery query, Class<T> type, String order) {
        String contact = query.contact() == null ? "" : query.contact().strip();
        String where = "from Customer c where 1 = 1"
                + (contact.isEmpty() ? "" : " and (c.phoneIndex = :phone or c.emailIndex = :email)")
                + (query.state() == null ? "" : " and c.state = :state")
                + (query.source() == null ? "" : " and c.source = :source");
        TypedQuery<T> bound =
                entities.createQuery(select + where + (order.isEmpty() ? "" : " order by c.id " + order), type);
        if (!contact.isEmpty()) {
            Contact exact = Contact.of(contact, contact);
            bound.setParameter("phone", index(PHONE, exact.phone()));
            bound.setParameter("email", index(EMAIL, exact.email()));
        }
        if (query.state() != null) {
            bound.setParameter("state", query.state());
        }
        if (query.source() != null) {
            bound.setParameter("source", query.source());
        }
        return bound;
    }
}
