package org.grandstand.account.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.grandstand.account.StaffForm;
import org.grandstand.account.control.StaffRows;
import org.grandstand.account.entity.Staff;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.exchange.boundary.ImportTurns;
import org.grandstand.kernel.Rejected;

/** The one transaction of a bulk import of staff: the slow derivation of the passwords runs before it. */
@Stateless
@RolesAllowed("system-administrator")
public class StaffRecords {

    @Inject
    StaffRows staff;

    @Inject
    ImportTurns turns;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Somebody to be added, with the verifier of an initial password. */
    public record Newcomer(StaffForm form, String verifier) {}

    /** Which of these logins belong to somebody. */
    public Set<String> taken(Set<String> logins) {
        return staff.taken(logins);
    }

    /** Adds all of them or nobody; answers their ids in the same order. */
    public List<Long> add(List<Newcomer> newcomers) {
        turns.take("account.staff");
        Instant now = clock.instant();
        return newcomers.stream().map(newcomer -> add(newcomer, now)).toList();
    }

    private long add(Newcomer newcomer, Instant now) {
        if (staff.byLogin(newcomer.form().login()).isPresent()) {
            throw Rejected.rule("account.login-taken", "login", newcomer.form().login());
        }
        Staff added = new Staff(newcomer.form().checked(), newcomer.verifier(), now);
        staff.add(added);
        audit.done("account.staff-created", "staff:" + added.login(), null, added.view(now));
        return added.id();
    }
}
