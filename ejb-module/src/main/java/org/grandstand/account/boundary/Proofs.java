package org.grandstand.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import org.grandstand.account.Proof;
import org.grandstand.account.control.Challenges;
import org.grandstand.account.control.Credential;
import org.grandstand.account.control.Exchange;
import org.grandstand.account.control.Verifier;
import org.grandstand.kernel.Caller;
import org.grandstand.kernel.Rejected;

/** Looks at proofs of passwords; what refuses one before it is looked at is on record. {@link SignIns} is the door. */
@ApplicationScoped
public class Proofs {

    /**
     * What a proof shows.
     *
     * @param credential of the login
     * @param right whether it was made of the password
     * @param signature ours, for the client
     */
    public record Shown(Credential credential, boolean right, String signature) {}

    @Inject
    Credentials credentials;

    @Inject
    Challenges challenges;

    @Inject
    SignInRules rules;

    /**
     * Looks at a proof; its challenge is answered by that.
     *
     * @throws Rejected {@code account.challenge-unknown}, {@code account.challenge-expired}, {@code account.proof-used},
     *     {@code account.too-many-failures}
     */
    public Shown shown(Proof proof) {
        Exchange exchange = opened(proof); // before anything is read: what is forged costs a hash
        Credential credential = credentials.of(proof.login());
        take(exchange, credential.account());
        rules.refuseWaiting(credential);
        Verifier verifier = credential.verifier();
        String message = exchange.message(verifier);
        boolean right = verifier.proves(message, Base64.getDecoder().decode(proof.proof()));
        return new Shown(credential, right, verifier.signature(message));
    }

    private Exchange opened(Proof proof) {
        try {
            return challenges.exchange(proof.login(), proof.nonce());
        } catch (Rejected why) {
            throw rules.refused(Caller.ANONYMOUS, why);
        }
    }

    private void take(Exchange exchange, Caller account) {
        try {
            challenges.take(exchange);
        } catch (Rejected why) {
            throw rules.refused(account, why);
        }
    }
}
