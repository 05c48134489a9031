package org.grandstand.account.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.grandstand.account.Contact;
import org.grandstand.account.PasswordPolicy;
import org.grandstand.account.SignIn;
import org.grandstand.account.control.Credential;
import org.grandstand.account.control.CustomerRows;
import org.grandstand.account.control.PasswordPolicies;
import org.grandstand.account.control.StaffRows;
import org.grandstand.account.control.Tokens;
import org.grandstand.account.control.UnknownLogins;
import org.grandstand.kernel.Caller;

/**
 * The short transactions after a password or its proof was checked: a failure stays counted although the sign-in is refused. A
 * customer's success writes nothing, unless failures came before it.
 */
@Stateless
@PermitAll
public class SignInAttempts {

    @Inject
    StaffRows staff;

    @Inject
    CustomerRows customers;

    @Inject
    UnknownLogins unknown;

    @Inject
    PasswordPolicies policies;

    @Inject
    Clock clock;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void failed(Credential credential) {
        long id = credential.account().id();
        int locking = locking(credential.login());
        Instant now = clock.instant();
        switch (credential.account().kind()) {
            case STAFF -> staff.forUpdate(id).failed(locking, now);
            case CUSTOMER -> customers.forUpdate(id).failed(locking, now);
            default -> unknown.forUpdate(credential.login(), now).failed(locking, now);
        }
    }

    /** A member of staff has come in. */
    public SignIn staffSignedIn(Caller account) {
        Instant now = clock.instant();
        PasswordPolicy policy = policies.of(Caller.Kind.STAFF);
        return staff.forUpdate(account.id()).signedIn(policy, now, now.plus(Tokens.LIFESPAN));
    }

    /** The right password ends the count of a customer's wrong ones. */
    public void forgiven(Caller customer) {
        customers.forUpdate(customer.id()).forgive();
    }

    /** How many wrong passwords in a row an account of this login's kind may have, whether there is one or not. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public int locking(String login) {
        return policies.of(Contact.isLogin(login) ? Caller.Kind.CUSTOMER : Caller.Kind.STAFF)
                .locking();
    }

    /** Counts for logins that nobody has end a day after the last failure. */
    public void forgetUnknown() {
        unknown.forgetFailedBefore(clock.instant().minus(UnknownLogins.KEPT));
    }
}
