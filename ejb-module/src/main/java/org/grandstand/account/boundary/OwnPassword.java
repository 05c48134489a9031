package org.grandstand.account.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.grandstand.account.PasswordChange;
import org.grandstand.account.SignedIn;
import org.grandstand.account.control.NewPasswords;
import org.grandstand.account.control.Passwords;
import org.grandstand.account.control.StaffRows;
import org.grandstand.account.control.Tokens;
import org.grandstand.account.entity.Staff;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.kernel.Caller;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.Rejected.FieldError;
import org.grandstand.kernel.control.CurrentCaller;

/** A member of staff changes the own password, first of all the initial one. Open to whoever is signed in, roles or not. */
@Stateless
@PermitAll
public class OwnPassword {

    @Inject
    StaffRows staff;

    @Inject
    Passwords passwords;

    @Inject
    NewPasswords newPasswords;

    @Inject
    Tokens tokens;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** Changes it, ends every other sign-in, and gives a new token for this one. */
    public SignedIn change(PasswordChange wish) {
        Rejected.unless(caller.get().kind() == Caller.Kind.STAFF, "account.no-own-password");
        Staff one = staff.forUpdate(caller.get().id());
        check(one, wish);
        newPasswords.take(one, wish.next(), clock.instant());
        audit.done("account.password-changed", "staff:" + one.login(), null, null);
        tokens.forgetEarlier(one.caller());
        return tokens.issue(newPasswords.signedIn(one, clock.instant())); // later than what ended the others
    }

    private void check(Staff one, PasswordChange wish) {
        if (wish.current() == null || !passwords.matches(wish.current(), one.verifier())) {
            throw wrong(new FieldError("current", "account.current-password-wrong", Map.of()));
        }
        if (wish.current().equals(wish.next())) {
            throw wrong(new FieldError("next", "account.password-unchanged", Map.of()));
        }
        newPasswords.wrong(one, wish.next()).ifPresent(error -> {
            throw wrong(error);
        });
    }

    private static Rejected wrong(FieldError error) {
        return Rejected.fields(Rejected.Kind.RULE, "account.password-refused", List.of(error));
    }
}
