package org.grandstand.account.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.grandstand.account.Contact;
import org.grandstand.account.PasswordPolicy;
import org.grandstand.account.SignIn;
import org.grandstand.account.control.Credential;
import org.grandstand.account.control.CustomerRows;
import org.grandstand.account.control.PasswordPolicies;
import org.grandstand.account.control.StaffRows;
import org.grandstand.account.control.Tokens;
import org.grandstand.account.entity.Customer;
import org.grandstand.account.entity.Staff;
import org.grandstand.kernel.Caller;
import org.grandstand.realname.boundary.Persons;

/**
 * The short transactions around a password check. The slow derivation runs between them, so that it holds no connection,
 * and a failure stays counted although the sign-in is refused.
 */
@Stateless
@PermitAll
public class SignInAttempts {

    @Inject
    StaffRows staff;

    @Inject
    CustomerRows customers;

    @Inject
    Persons persons;

    @Inject
    PasswordPolicies policies;

    @Inject
    Clock clock;

    /** By what was typed: an address is a customer's, so is a phone number, anything else is a login of staff. */
    public Optional<Credential> find(String login) {
        if (login.contains("@")) {
            return customers.byEmail(login.toLowerCase(Locale.ROOT)).map(this::credential);
        }
        if (Contact.isPhone(login)) {
            return customers.byPhone(Contact.of(login, null).phone()).map(this::credential);
        }
        return staff.byLogin(login).map(this::credential);
    }

    private Credential credential(Staff one) {
        Instant waitUntil = one.failures().waitUntil(clock.instant()).orElse(null);
        return new Credential(one.caller(), one.verifier(), one.state(), waitUntil);
    }

    private Credential credential(Customer one) {
        Instant waitUntil = one.failures().waitUntil(clock.instant()).orElse(null);
        return new Credential(one.caller(), one.verifier(), one.state(), waitUntil);
    }

    public void failed(Caller account) {
        if (account.kind() == Caller.Kind.STAFF) {
            staff.forUpdate(account.id()).failed(policy(account).locking(), clock.instant());
        } else {
            customers.forUpdate(account.id()).failed(policy(account).locking(), clock.instant());
        }
    }

    public SignIn succeeded(Caller account) {
        Instant now = clock.instant();
        Instant expiresAt = now.plus(Tokens.LIFESPAN);
        if (account.kind() == Caller.Kind.STAFF) {
            return staff.forUpdate(account.id()).signedIn(policy(account), now, expiresAt);
        }
        Customer customer = customers.forUpdate(account.id());
        String name = persons.views(List.of(customer.personId())).get(0).nameMasked();
        return customer.signedIn(name, now, expiresAt);
    }

    /** How many wrong passwords in a row an account of this login's kind may have, whether there is one or not. */
    public int locking(String login) {
        boolean customer = login.contains("@") || Contact.isPhone(login);
        return policies.of(customer ? Caller.Kind.CUSTOMER : Caller.Kind.STAFF).locking();
    }

    private PasswordPolicy policy(Caller account) {
        return policies.of(account.kind());
    }
}
