package org.grandstand.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.grandstand.account.PasswordPolicy;
import org.grandstand.account.SignIn;
import org.grandstand.account.entity.Staff;
import org.grandstand.kernel.Caller;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.Rejected.FieldError;

/** Takes a new password of a member of staff if the policy in force allows it (U4.1). */
@ApplicationScoped
public class NewPasswords {

    @Inject
    PasswordPolicies policies;

    @Inject
    PasswordHistory history;

    @Inject
    Passwords passwords;

    /** What is wrong with it; empty when it may be taken. */
    public Optional<FieldError> wrong(Staff one, String next) {
        PasswordPolicy policy = policies.of(Caller.Kind.STAFF);
        return policy.wrong("next", next, one.login()).or(() -> used(one, next, policy.remembered()));
    }

    private Optional<FieldError> used(Staff one, String next, int remembered) {
        List<String> earlier = remembered == 0 ? List.of() : history.last(one.id(), remembered);
        return earlier.stream().anyMatch(verifier -> passwords.matches(next, verifier))
                ? Optional.of(new FieldError(
                        "next", "account.password-used-before", Rejected.facts("remembered", remembered)))
                : Optional.empty();
    }

    /** The person's own choice, checked before. */
    public void take(Staff one, String next, Instant now) {
        history.remember(one.id(), one.verifier(), now);
        one.changePassword(passwords.verifier(next), now);
    }

    /** Who is signed in with the password just taken. */
    public SignIn signedIn(Staff one, Instant now) {
        return one.signedIn(policies.of(Caller.Kind.STAFF), now, now.plus(Tokens.LIFESPAN));
    }

    /** An administrator's: it has to be changed at the next sign-in. */
    public void reset(Staff one, String initial, Instant now) {
        history.remember(one.id(), one.verifier(), now);
        one.resetPassword(passwords.verifier(initial));
    }
}
