package org.grandstand.demo.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Supplier;
import org.grandstand.account.Role;
import org.grandstand.kernel.Caller;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/**
 * Lets the demo act as one of its people: boundaries see exactly the caller that a browser would bring, with that caller's
 * roles and no others, and the audit trail names the person.
 */
@ApplicationScoped
public class ActingAs {

    <T> T staff(Caller caller, Role role, Supplier<T> act) {
        return as(caller, role, act);
    }

    <T> T customer(long id, Supplier<T> act) {
        return as(Caller.customer(id), Role.CUSTOMER, act);
    }

    private static <T> T as(Caller caller, Role role, Supplier<T> act) {
        return SecurityDomain.getCurrent()
                .createAdHocIdentity(caller.principalName())
                .withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(Set.of(role.text()))))
                .runAsSupplier(act);
    }
}
