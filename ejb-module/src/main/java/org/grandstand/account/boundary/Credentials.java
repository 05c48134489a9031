package org.grandstand.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.grandstand.account.AccountState;
import org.grandstand.account.Contact;
import org.grandstand.account.control.Credential;
import org.grandstand.account.control.CustomerCredentials;
import org.grandstand.account.control.Decoys;
import org.grandstand.account.control.StaffRows;
import org.grandstand.account.control.UnknownLogins;
import org.grandstand.account.control.Verifier;
import org.grandstand.account.entity.FailedAttempts;
import org.grandstand.account.entity.Staff;
import org.grandstand.kernel.Caller;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Rejected;

/** What a login's password is checked against. Neither session bean nor transaction: one statement needs none. */
@ApplicationScoped
public class Credentials {

    @Inject
    CustomerCredentials customers;

    @Inject
    StaffRows staff;

    @Inject
    UnknownLogins unknown;

    @Inject
    Decoys decoys;

    @Inject
    Clock clock;

    /** By what was typed: an address is a customer's, so is a phone number, anything else is a login of staff. */
    public Credential of(String typed) {
        String login = plain(typed);
        Optional<Credential> known = Contact.isLogin(login)
                ? customers.of(Contact.ofLogin(login))
                : staff.byLogin(login).map(this::credential);
        return known.orElseGet(() -> nobody(login));
    }

    /** A customer's own. @throws Rejected {@code account.no-such-customer} */
    public Credential of(Caller customer) {
        return customers
                .of(customer)
                .orElseThrow(() -> Rejected.missing("account.no-such-customer", "customer", Ids.text(customer.id())));
    }

    /** What a customer's challenge is about; as quick for logins that nobody has. */
    public Verifier verifier(String typed) {
        String login = plain(typed);
        Verifier decoy = decoys.of(login);
        return customers.of(Contact.ofLogin(login)).map(Credential::verifier).orElse(decoy);
    }

    private static String plain(String typed) {
        return Contact.isLogin(typed) ? Contact.ofLogin(typed).login() : typed.strip();
    }

    private Credential credential(Staff one) {
        return new Credential(
                one.caller(),
                one.login(),
                Verifier.of(one.verifier()),
                one.state(),
                0,
                one.failures().count(),
                waitUntil(one.failures()));
    }

    private Credential nobody(String login) {
        FailedAttempts failures =
                unknown.find(login).map(found -> found.failures()).orElseGet(FailedAttempts::new);
        return new Credential(
                Caller.ANONYMOUS,
                login,
                decoys.of(login.toLowerCase(Locale.ROOT)),
                AccountState.ACTIVE,
                0,
                failures.count(),
                waitUntil(failures));
    }

    private Instant waitUntil(FailedAttempts failures) {
        return failures.waitUntil(clock.instant()).orElse(null);
    }
}
