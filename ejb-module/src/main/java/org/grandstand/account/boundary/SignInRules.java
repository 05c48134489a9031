package org.grandstand.account.boundary;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.grandstand.account.AccountState;
import org.grandstand.account.SignIn;
import org.grandstand.account.SignedIn;
import org.grandstand.account.control.Credential;
import org.grandstand.account.control.Tokens;
import org.grandstand.audit.boundary.AccessRefusals;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.kernel.Caller;
import org.grandstand.kernel.Rejected;
import org.grandstand.operations.CallKind;
import org.grandstand.operations.Subject;
import org.grandstand.operations.boundary.Limits;
import org.grandstand.realname.boundary.PersonNames;

/** What becomes of a sign-in once its password or proof was looked at; the same for both (U4.1). */
@ApplicationScoped
public class SignInRules {

    private static final String ACTION = "account.sign-in";

    @Inject
    SignInAttempts attempts;

    @Inject
    PersonNames persons;

    @Inject
    Tokens tokens;

    @Inject
    AccessRefusals refusals;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Limits limits;

    /** @throws Rejected {@code operations.over-limit-login} when this login is tried too often, whether anybody has it or not */
    public void refuseHasty(CallKind kind, String login) {
        limits.require(kind, Subject.login(login));
    }

    /** @throws Rejected {@code account.too-many-failures} while earlier failures keep the login waiting */
    public void refuseWaiting(Credential credential) {
        if (credential.waitUntil() != null) {
            throw refused(
                    credential.account(), Rejected.busy("account.too-many-failures", "until", credential.waitUntil()));
        }
    }

    /**
     * Lets in or counts.
     *
     * @param right whether the password or its proof was
     * @param asked when the sign-in was asked for, before its credential was read: whoever ends the account's sign-ins after
     *     that ends this one too
     */
    public SignedIn decided(Credential credential, boolean right, Instant asked) {
        if (!right) {
            failed(credential);
            throw wrong(credential.login());
        }
        if (credential.state() != AccountState.ACTIVE) {
            throw refused(credential.account(), Rejected.rule("account.locked"));
        }
        return credential.isOf(Caller.Kind.STAFF) ? staff(credential) : customer(credential, asked);
    }

    private SignedIn staff(Credential credential) {
        SignedIn signedIn = tokens.issue(attempts.staffSignedIn(credential.account()));
        audit.noted("account.signed-in", credential.account().principalName(), null);
        return signedIn;
    }

    private SignedIn customer(Credential credential, Instant asked) {
        if (credential.failures() > 0) {
            attempts.forgiven(credential.account());
        }
        String name = persons.masked(credential.personId());
        SignIn signIn = SignIn.ofCustomer(credential.account().id(), name, asked, asked.plus(Tokens.LIFESPAN));
        return tokens.issue(signIn.ofPerson(credential.personId()));
    }

    /** Counts a wrong password. */
    public void failed(Credential credential) {
        try {
            attempts.failed(credential);
        } catch (EJBException collided) {
            attempts.failed(credential); // two first failures for a login that nobody has met at its place
        }
    }

    /** A customer whose password was just changed: every sign-in before ends, this one begins. */
    public SignedIn signedInAnew(Credential credential) {
        tokens.forgetEarlier(credential.account());
        return customer(credential, clock.instant());
    }

    public Rejected wrong(String login) {
        return Rejected.rule("account.wrong-password", "locking", attempts.locking(login));
    }

    /** Puts a refusal on record, a flood of them within bounds, and gives it back. */
    public Rejected refused(Caller account, Rejected why) {
        refusals.refused(ACTION, account.principalName(), why);
        return why;
    }
}
