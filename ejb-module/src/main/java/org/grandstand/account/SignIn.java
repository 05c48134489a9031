package org.grandstand.account;

import java.time.Instant;
import java.util.Set;
import org.grandstand.kernel.Caller;

/**
 * Who is signed in behind a token.
 *
 * @param kind staff or customer
 * @param id of the account
 * @param login of staff; empty for customers
 * @param personId the verified person of a customer; null for staff
 * @param name to greet the person by; masked for customers
 * @param roles as {@code @RolesAllowed} names them
 * @param mustChangePassword true after an initial or reset password: nothing else is allowed until it is changed
 * @param signedInAt when
 * @param expiresAt when the token ends by itself
 */
public record SignIn(
        Caller.Kind kind,
        long id,
        String login,
        Long personId,
        String name,
        Set<String> roles,
        boolean mustChangePassword,
        Instant signedInAt,
        Instant expiresAt) {

    public static SignIn ofCustomer(long id, String name, Instant signedInAt, Instant expiresAt) {
        Set<String> roles = Set.of(Role.CUSTOMER.text());
        return new SignIn(Caller.Kind.CUSTOMER, id, "", null, name, roles, false, signedInAt, expiresAt);
    }

    /** The same with the person the customer is. */
    public SignIn ofPerson(long person) {
        return new SignIn(kind, id, login, person, name, roles, mustChangePassword, signedInAt, expiresAt);
    }

    public Caller caller() {
        return new Caller(kind, id, login);
    }

    /** The groups the container learns: none before a forced password change is done. */
    public Set<String> groups() {
        return mustChangePassword ? Set.of() : roles;
    }
}
