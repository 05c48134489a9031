package org.grandstand.account.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.grandstand.account.CustomerPasswordChange;
import org.grandstand.account.Proof;
import org.grandstand.account.SignedIn;
import org.grandstand.account.control.ChosenPasswords;
import org.grandstand.account.control.Credential;
import org.grandstand.account.control.Passwords;
import org.grandstand.kernel.Caller;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.Rejected.FieldError;
import org.grandstand.kernel.control.CurrentCaller;

/** A customer changes the own password, showing or proving the current one. A wrong one counts as at a sign-in. */
@Stateless
@RolesAllowed("customer")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CustomerPassword {

    @Inject
    CustomerRecords records;

    @Inject
    Credentials credentials;

    @Inject
    Proofs proofs;

    @Inject
    Passwords passwords;

    @Inject
    ChosenPasswords chosen;

    @Inject
    SignInRules rules;

    @Inject
    CurrentCaller caller;

    /**
     * Changes it, ends every other sign-in, and gives a new token for this one.
     *
     * @throws Rejected {@code account.password-refused} with the field that is wrong, and what a sign-in refuses
     */
    public SignedIn change(CustomerPasswordChange wish) {
        Caller customer = caller.get();
        Credential credential = credentials.of(customer);
        refuse(chosen.wrong(wish.next(), records.contact(customer.id()).login()));
        rules.refuseWaiting(credential);
        if (!isCurrent(wish, credential)) {
            rules.failed(credential);
            refuse(List.of(new FieldError("current", "account.current-password-wrong", Map.of())));
        }
        records.changePassword(customer.id(), chosen.verifier(wish.next()));
        return rules.signedInAnew(credential);
    }

    private boolean isCurrent(CustomerPasswordChange wish, Credential credential) {
        if ((wish.current() == null) == (wish.proof() == null)) {
            refuse(List.of(new FieldError("current", "account.password-or-proof", Map.of())));
        }
        return wish.proof() == null
                ? passwords.matches(wish.current(), credential.verifier())
                : isProven(wish.proof(), credential.account());
    }

    private boolean isProven(Proof proof, Caller customer) {
        Proofs.Shown shown = proofs.shown(proof);
        return shown.right() && shown.credential().account().equals(customer);
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Rejected.fields(Rejected.Kind.RULE, "account.password-refused", errors);
        }
    }
}
