package org.grandstand.account.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.grandstand.account.SignIn;
import org.grandstand.account.control.Credential;
import org.grandstand.account.control.StaffRows;
import org.grandstand.account.control.Tokens;
import org.grandstand.account.entity.Staff;
import org.grandstand.kernel.Caller;

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
    Clock clock;

    public Optional<Credential> find(String login) {
        return staff.byLogin(login).map(this::credential);
    }

    private Credential credential(Staff one) {
        Instant waitUntil = one.failures().waitUntil(clock.instant()).orElse(null);
        return new Credential(one.caller(), one.verifier(), one.state(), waitUntil);
    }

    public void failed(Caller account) {
        staff.forUpdate(account.id()).failed(clock.instant());
    }

    public SignIn succeeded(Caller account) {
        Instant now = clock.instant();
        return staff.forUpdate(account.id()).signedIn(now, now.plus(Tokens.LIFESPAN));
    }
}
