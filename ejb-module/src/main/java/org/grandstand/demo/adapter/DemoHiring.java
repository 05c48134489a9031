package org.grandstand.demo.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.grandstand.account.InitialPassword;
import org.grandstand.account.PasswordChange;
import org.grandstand.account.Role;
import org.grandstand.account.StaffForm;
import org.grandstand.account.boundary.OwnPassword;
import org.grandstand.account.boundary.SignIns;
import org.grandstand.account.boundary.StaffDesk;
import org.grandstand.demo.control.DemoContent.DemoStaff;
import org.grandstand.kernel.Caller;

/** Hires a member of staff who changes the initial password at once: both or neither, so that nobody is left half hired. */
@ApplicationScoped
@Transactional
public class DemoHiring {

    @Inject
    StaffDesk desk;

    @Inject
    OwnPassword passwords;

    @Inject
    SignIns signIns;

    @Inject
    ActingAs acting;

    /** The administrator of a fresh installation, named by the person's own hand. */
    Caller first(DemoStaff one) {
        InitialPassword made = desk.createFirst(one.login())
                .orElseThrow(() -> new IllegalStateException("the database has staff of its own; the demo stays out"));
        Caller caller = settled(made, Role.SYSTEM_ADMINISTRATOR);
        StaffForm form = new StaffForm(one.login(), one.name(), Set.of(Role.SYSTEM_ADMINISTRATOR));
        acting.staff(caller, Role.SYSTEM_ADMINISTRATOR, () -> desk.edit(made.staffId(), form));
        return caller;
    }

    Caller by(Caller administrator, DemoStaff one, Role role) {
        StaffForm form = new StaffForm(one.login(), one.name(), Set.of(role));
        return settled(acting.staff(administrator, Role.SYSTEM_ADMINISTRATOR, () -> desk.create(form)), role);
    }

    private Caller settled(InitialPassword made, Role role) {
        Caller caller = Caller.staff(made.staffId(), made.login());
        PasswordChange change = new PasswordChange(made.password(), DemoCast.PASSWORD);
        signIns.signOut(
                acting.staff(caller, role, () -> passwords.change(change)).token());
        return caller;
    }
}
