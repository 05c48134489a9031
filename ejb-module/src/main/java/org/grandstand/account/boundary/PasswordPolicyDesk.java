package org.grandstand.account.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.grandstand.account.CustomerPasswordRules;
import org.grandstand.account.PasswordPolicy;
import org.grandstand.account.control.PasswordPolicies;
import org.grandstand.account.control.Passwords;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.kernel.Caller;
import org.grandstand.kernel.Rejected;

/** System administrators say what passwords must hold to; it counts from the next password and the next sign-in on (U4.1). */
@Stateless
public class PasswordPolicyDesk {

    @Inject
    PasswordPolicies policies;

    @Inject
    AuditTrail audit;

    /** What is in force; open to all, because whoever chooses a password is told the rules. */
    @PermitAll
    public PasswordPolicy of(Caller.Kind kind) {
        return policies.of(kind);
    }

    /** For devices that check and derive customers' passwords themselves. */
    @PermitAll
    public CustomerPasswordRules ofCustomers() {
        return new CustomerPasswordRules(policies.of(Caller.Kind.CUSTOMER), Passwords.ITERATIONS);
    }

    /** @throws Rejected {@code account.password-policy} with every figure outside its limits */
    @RolesAllowed("system-administrator")
    public PasswordPolicy set(Caller.Kind kind, PasswordPolicy policy) {
        Rejected.unless(kind == Caller.Kind.STAFF || kind == Caller.Kind.CUSTOMER, "account.no-own-password");
        policy.checked(kind);
        PasswordPolicy before = policies.of(kind);
        policies.put(kind, policy);
        audit.done(
                "account.password-policy-set",
                "password-policy:" + kind.name().toLowerCase(java.util.Locale.ROOT),
                before,
                policy);
        return policy;
    }
}
