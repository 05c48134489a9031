package org.grandstand.account.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.grandstand.account.InitialPassword;
import org.grandstand.account.Role;
import org.grandstand.account.StaffForm;
import org.grandstand.account.StaffQuery;
import org.grandstand.account.StaffView;
import org.grandstand.account.control.InitialPasswords;
import org.grandstand.account.control.NewPasswords;
import org.grandstand.account.control.Passwords;
import org.grandstand.account.control.StaffRows;
import org.grandstand.account.control.Tokens;
import org.grandstand.account.entity.Staff;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.Rejected;

/** System administrators keep the members of staff (U1.2, U1.6). */
@Stateless
@RolesAllowed("system-administrator")
public class StaffDesk {

    @Inject
    StaffRows staff;

    @Inject
    Passwords passwords;

    @Inject
    NewPasswords newPasswords;

    @Inject
    InitialPasswords initialPasswords;

    @Inject
    Tokens tokens;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Staff by text, state and role; at most {@link Page#LIMIT} from the first wanted. */
    public Page<StaffView> search(StaffQuery query, int first, int count) {
        return staff.search(query, first, count, clock.instant());
    }

    public StaffView view(long id) {
        return view(staff.byId(id));
    }

    /** Adds one; the answer is the only time the initial password is seen. */
    public InitialPassword create(StaffForm form) {
        form.checked();
        if (staff.byLogin(form.login()).isPresent()) {
            throw Rejected.rule("account.login-taken", "login", form.login());
        }
        String password = initialPasswords.next();
        Staff added = new Staff(form, passwords.verifier(password), clock.instant());
        staff.add(added);
        audit.done("account.staff-created", subject(added), null, view(added));
        return new InitialPassword(added.id(), added.login(), password);
    }

    /** Makes the first administrator of an installation that has no staff yet; empty when it has. */
    @PermitAll
    public Optional<InitialPassword> createFirst(String login) {
        return staff.none()
                ? Optional.of(create(new StaffForm(login, "System administrator", Set.of(Role.SYSTEM_ADMINISTRATOR))))
                : Optional.empty();
    }

    /** Changes name and roles. New roles count from the next sign-in, so running ones are ended. */
    public StaffView edit(long id, StaffForm form) {
        Staff one = staff.forUpdate(id);
        new StaffForm(one.login(), form.name(), form.roles()).checked();
        if (!form.roles().contains(Role.SYSTEM_ADMINISTRATOR)) {
            keepAnAdministrator(one);
        }
        StaffView before = view(one);
        one.edit(form);
        return changed("account.staff-edited", one, before);
    }

    public InitialPassword resetPassword(long id) {
        Staff one = staff.forUpdate(id);
        StaffView before = view(one);
        String password = initialPasswords.next();
        newPasswords.reset(one, password, clock.instant());
        changed("account.staff-password-reset", one, before);
        return new InitialPassword(one.id(), one.login(), password);
    }

    public StaffView lock(long id) {
        Staff one = staff.forUpdate(id);
        keepAnAdministrator(one);
        StaffView before = view(one);
        one.lock();
        return changed("account.staff-locked", one, before);
    }

    public StaffView unlock(long id) {
        Staff one = staff.forUpdate(id);
        StaffView before = view(one);
        one.unlock();
        return changed("account.staff-unlocked", one, before);
    }

    public StaffView disable(long id) {
        Staff one = staff.forUpdate(id);
        keepAnAdministrator(one);
        StaffView before = view(one);
        one.disable();
        return changed("account.staff-disabled", one, before);
    }

    /** Takes a disabled member back, with a new initial password. */
    public InitialPassword enable(long id) {
        Staff one = staff.forUpdate(id);
        StaffView before = view(one);
        String password = initialPasswords.next();
        one.enable();
        newPasswords.reset(one, password, clock.instant());
        changed("account.staff-enabled", one, before);
        return new InitialPassword(one.id(), one.login(), password);
    }

    private void keepAnAdministrator(Staff one) {
        String role = Role.SYSTEM_ADMINISTRATOR.text();
        boolean last = one.has(Role.SYSTEM_ADMINISTRATOR) && staff.otherAdministrators(one.id(), role) == 0;
        Rejected.unless(!last, "account.last-administrator", "login", one.login());
    }

    private StaffView changed(String action, Staff one, StaffView before) {
        StaffView after = view(one);
        audit.done(action, subject(one), before, after);
        tokens.forgetAll(one.caller());
        return after;
    }

    private StaffView view(Staff one) {
        return one.view(clock.instant());
    }

    private static String subject(Staff one) {
        return "staff:" + one.login();
    }
}
