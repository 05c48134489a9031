package org.grandstand.demo.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.grandstand.account.Role;
import org.grandstand.account.SignInWish;
import org.grandstand.account.SignedIn;
import org.grandstand.account.boundary.SignIns;
import org.grandstand.demo.control.DemoContent;
import org.grandstand.demo.control.DemoContent.DemoStaff;
import org.grandstand.kernel.Caller;
import org.grandstand.kernel.Rejected;

/** The demo's staff, one person a role; bin/demo-sign-ins.txt lists them. */
@ApplicationScoped
public class DemoCast {

    static final String PASSWORD = "Demo-Games-2026";

    private final Map<Role, Caller> cast = new EnumMap<>(Role.class);

    @Inject
    SignIns signIns;

    @Inject
    DemoHiring hiring;

    @Inject
    ActingAs acting;

    /** Signs everybody in; whoever cannot is not there yet and is hired. The first of the list hires the others. */
    void assemble() {
        List<DemoStaff> wanted = DemoContent.staff();
        for (DemoStaff one : wanted) {
            Role role = Role.of(one.role()).orElseThrow();
            cast.put(role, known(one).orElseGet(() -> hired(one, role)));
        }
    }

    private Optional<Caller> known(DemoStaff one) {
        try {
            SignedIn signedIn = signIns.signIn(new SignInWish(one.login(), PASSWORD));
            signIns.signOut(signedIn.token());
            return Optional.of(signedIn.signIn().caller());
        } catch (Rejected unknown) {
            return Optional.empty();
        }
    }

    private Caller hired(DemoStaff one, Role role) {
        return role == Role.SYSTEM_ADMINISTRATOR
                ? hiring.first(one)
                : hiring.by(cast.get(Role.SYSTEM_ADMINISTRATOR), one, role);
    }

    /** Does something as the member of staff that has the role. */
    <T> T as(Role role, Supplier<T> act) {
        return acting.staff(cast.get(role), role, act);
    }
}
