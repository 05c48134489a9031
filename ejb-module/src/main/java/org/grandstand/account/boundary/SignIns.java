package org.grandstand.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.grandstand.account.Challenge;
import org.grandstand.account.ChallengeWish;
import org.grandstand.account.Contact;
import org.grandstand.account.PasswordPolicy;
import org.grandstand.account.Proof;
import org.grandstand.account.ProvenSignIn;
import org.grandstand.account.SignInWish;
import org.grandstand.account.SignedIn;
import org.grandstand.account.control.Challenges;
import org.grandstand.account.control.Credential;
import org.grandstand.account.control.Passwords;
import org.grandstand.account.control.Tokens;
import org.grandstand.account.control.Verifier;
import org.grandstand.kernel.Rejected;
import org.grandstand.operations.CallKind;

/**
 * Lets people in by password or by proof of it, lets them out. Customers prove (SCRAM-SHA-256, RFC 5802, RFC 7677): their device
 * derives, so that a sign-in costs a few hashes here and no password leaves the device. Open to all, and neither session bean nor
 * transaction, as few of which stand on the way of a sign-in as can.
 */
@ApplicationScoped
public class SignIns {

    private static final int LOGIN_CHARACTERS = 120;

    @Inject
    Credentials credentials;

    @Inject
    SignInRules rules;

    @Inject
    Passwords passwords;

    @Inject
    Challenges challenges;

    @Inject
    Proofs proofs;

    @Inject
    Tokens tokens;

    @Inject
    Clock clock;

    /**
     * Signs in by password.
     *
     * @throws Rejected {@code account.wrong-password} for an unknown login as for a wrong password,
     *     {@code account.too-many-failures} while earlier failures keep the account waiting, {@code account.locked},
     *     {@code account.sign-ins-busy}, {@code operations.over-limit-login} for one login too often
     */
    public SignedIn signIn(SignInWish wish) {
        Instant asked = clock.instant();
        String login = shaped(wish);
        rules.refuseHasty(CallKind.PASSWORD_SIGN_IN, login);
        Credential credential = credentials.of(login);
        rules.refuseWaiting(credential);
        boolean right = passwords.matches(wish.password(), credential.verifier());
        return rules.decided(credential, right, asked);
    }

    private String shaped(SignInWish wish) {
        boolean typed = wish.login() != null && wish.password() != null;
        boolean shaped = typed
                && !wish.login().isBlank()
                && wish.login().length() <= LOGIN_CHARACTERS
                && wish.password().length() <= PasswordPolicy.MOST_CHARACTERS;
        if (!shaped) {
            throw rules.wrong("");
        }
        return wish.login().trim();
    }

    /**
     * Begins a sign-in by proof; the same for a login that nobody has.
     *
     * @throws Rejected {@code account.proof-of-customers} for what can only be a login of staff,
     *     {@code operations.over-limit-login} for one login too often
     */
    public Challenge challenge(ChallengeWish wish) {
        Rejected.unless(Contact.isLogin(wish.login()), "account.proof-of-customers");
        rules.refuseHasty(CallKind.SIGN_IN, wish.login());
        Verifier verifier = credentials.verifier(wish.login());
        return new Challenge(
                challenges.nonce(wish.login(), wish.clientNonce()),
                verifier.saltText(),
                verifier.iterations(),
                clock.instant().plus(Challenges.LIFESPAN));
    }

    /**
     * Signs in by proof. Counts and waits are those of passwords; a challenge can be answered once, right or wrong.
     *
     * @throws Rejected {@code account.challenge-unknown}, {@code account.challenge-expired}, {@code account.proof-used}, and
     *     what {@link #signIn} refuses
     */
    public ProvenSignIn prove(Proof proof) {
        Instant asked = clock.instant();
        Proofs.Shown shown = proofs.shown(proof);
        return new ProvenSignIn(rules.decided(shown.credential(), shown.right(), asked), shown.signature());
    }

    /** Ends a sign-in, on every node, at once. */
    public void signOut(String token) {
        tokens.forget(token);
    }
}
