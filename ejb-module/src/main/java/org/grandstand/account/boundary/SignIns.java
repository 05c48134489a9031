package org.grandstand.account.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.grandstand.account.AccountState;
import org.grandstand.account.PasswordPolicy;
import org.grandstand.account.SignIn;
import org.grandstand.account.SignInWish;
import org.grandstand.account.SignedIn;
import org.grandstand.account.control.Credential;
import org.grandstand.account.control.Passwords;
import org.grandstand.account.control.Tokens;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.kernel.Caller;
import org.grandstand.kernel.Rejected;

/** Lets people in by password, knows them by token, lets them out. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIns {

    private static final int LOGIN_CHARACTERS = 120;

    @Inject
    SignInAttempts attempts;

    @Inject
    Passwords passwords;

    @Inject
    Tokens tokens;

    @Inject
    AuditTrail audit;

    /**
     * Signs in.
     *
     * @throws Rejected {@code account.wrong-password} for an unknown login as for a wrong password,
     *     {@code account.too-many-failures} while earlier failures keep the account waiting, {@code account.locked},
     *     {@code account.sign-ins-busy}
     */
    public SignedIn signIn(SignInWish wish) {
        String login = shaped(wish);
        Credential credential = attempts.find(login).orElseThrow(() -> unknown(wish));
        refuseWaiting(credential);
        if (!passwords.matches(wish.password(), credential.verifier())) {
            attempts.failed(credential.account());
            throw refused(credential.account(), wrong(login));
        }
        if (credential.state() != AccountState.ACTIVE) {
            throw refused(credential.account(), Rejected.rule("account.locked"));
        }
        SignedIn signedIn = tokens.issue(attempts.succeeded(credential.account()));
        noteStaff(signedIn.signIn());
        return signedIn;
    }

    private String shaped(SignInWish wish) {
        boolean typed = wish.login() != null && wish.password() != null;
        boolean shaped = typed
                && !wish.login().isBlank()
                && wish.login().length() <= LOGIN_CHARACTERS
                && wish.password().length() <= PasswordPolicy.MOST_CHARACTERS;
        if (!shaped) {
            throw wrong("");
        }
        return wish.login().trim();
    }

    private Rejected wrong(String login) {
        return Rejected.rule("account.wrong-password", "locking", attempts.locking(login));
    }

    private Rejected unknown(SignInWish wish) {
        passwords.pretend(wish.password());
        return wrong(wish.login());
    }

    private void refuseWaiting(Credential credential) {
        if (credential.waitUntil() != null) {
            throw refused(
                    credential.account(), Rejected.busy("account.too-many-failures", "until", credential.waitUntil()));
        }
    }

    private Rejected refused(Caller account, Rejected why) {
        audit.refused("account.sign-in", account.principalName(), why);
        return why;
    }

    private void noteStaff(SignIn signIn) {
        if (signIn.kind() == Caller.Kind.STAFF) {
            audit.noted("account.signed-in", signIn.caller().principalName(), null);
        }
    }

    /** Ends a sign-in, on every node, at once. */
    public void signOut(String token) {
        tokens.forget(token);
    }
}
