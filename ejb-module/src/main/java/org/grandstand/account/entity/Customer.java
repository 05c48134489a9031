package org.grandstand.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.grandstand.account.AccountState;
import org.grandstand.account.CustomerView;
import org.grandstand.account.Source;
import org.grandstand.kernel.Caller;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Rejected;

/** A public customer: one real person who signs in by phone or e-mail. Contact data is sealed before it gets here. */
@Entity
@Table(name = "account_customer")
public class Customer {

    @Id
    private long id;

    @Column(name = "phone_index")
    private String phoneIndex;

    @Column(name = "phone_cipher")
    private String phoneSealed;

    @Column(name = "phone_masked")
    private String phoneMasked;

    @Column(name = "email_index")
    private String emailIndex;

    @Column(name = "email_cipher")
    private String emailSealed;

    @Column(name = "email_masked")
    private String emailMasked;

    @Column(name = "password_hash")
    private String verifier;

    @Column(name = "person_id")
    private long personId;

    @Enumerated(EnumType.STRING)
    private Source source;

    @Enumerated(EnumType.STRING)
    private AccountState state;

    @Embedded
    private FailedAttempts failures = new FailedAttempts();

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Customer() {} // for JPA

    public Customer(SealedContact contact, String verifier, long personId, Source source, Instant now) {
        this.id = Ids.next();
        this.phoneIndex = contact.phoneIndex();
        this.phoneSealed = contact.phone();
        this.phoneMasked = contact.phoneMasked();
        this.emailIndex = contact.emailIndex();
        this.emailSealed = contact.email();
        this.emailMasked = contact.emailMasked();
        this.verifier = verifier;
        this.personId = personId;
        this.source = source;
        this.state = AccountState.ACTIVE;
        this.createdAt = now;
    }

    public void lock() {
        if (state != AccountState.ACTIVE) {
            throw Rejected.state("account.wrong-state", "state", state);
        }
        state = AccountState.LOCKED;
    }

    /** Ends a lock, whether staff set it or wrong passwords did. */
    public void unlock() {
        state = AccountState.ACTIVE;
        failures.clear();
    }

    public void changePassword(String newVerifier) {
        verifier = newVerifier;
        failures.clear();
    }

    public void failed(int locking, Instant now) {
        failures.add(locking, now);
    }

    /** The right password came: earlier wrong ones do not count any more. */
    public void forgive() {
        failures.clear();
    }

    public long id() {
        return id;
    }

    public long personId() {
        return personId;
    }

    public AccountState state() {
        return state;
    }

    public String verifier() {
        return verifier;
    }

    public FailedAttempts failures() {
        return failures;
    }

    public String phoneSealed() {
        return phoneSealed;
    }

    public String emailSealed() {
        return emailSealed;
    }

    public Caller caller() {
        return Caller.customer(id);
    }

    public CustomerView view(Instant now) {
        Instant waitUntil = failures.waitUntil(now).orElse(null);
        return new CustomerView(id, personId, phoneMasked, emailMasked, source, state, waitUntil, createdAt);
    }
}
