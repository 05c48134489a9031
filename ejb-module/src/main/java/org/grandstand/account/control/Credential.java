package org.grandstand.account.control;

import java.time.Instant;
import org.grandstand.account.AccountState;
import org.grandstand.kernel.Caller;

/**
 * What a password or its proof is checked against. A login that nobody has gets one too, of {@link Caller#ANONYMOUS}, so that
 * what follows takes the same way.
 *
 * @param login the one spelling of it
 * @param personId of a customer; 0 otherwise
 * @param failures wrong passwords in a row
 * @param waitUntil until when no password is looked at; null when one may be tried now
 */
public record Credential(
        Caller account,
        String login,
        Verifier verifier,
        AccountState state,
        long personId,
        int failures,
        Instant waitUntil) {

    public boolean isOf(Caller.Kind kind) {
        return account.kind() == kind;
    }

    /** The same, found by this spelling. */
    Credential foundBy(String spelling) {
        return new Credential(account, spelling, verifier, state, personId, failures, waitUntil);
    }

    @Override
    public String toString() {
        return "Credential[" + account.principalName() + "]"; // neither login nor verifier reaches a log
    }
}
