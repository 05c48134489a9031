package org.grandstand.audit.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.grandstand.audit.AccessAttempt;
import org.grandstand.audit.control.RefusalBudget;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.CurrentCaller;

/** Puts on record who tried what without having the role for it, and where from (U1.10). The web doors tell it. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccessRefusals {

    @Inject
    RefusalBudget budget;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** Writes it, or counts it when too many came within a minute. */
    public void refused(AccessAttempt attempt) {
        tellOmitted();
        if (budget.take(caller.get().principalName(), clock.instant())) {
            trail.refused("audit.access-refused", attempt.subject(), attempt.detail());
        }
    }

    /** The same for what refuses a stranger who claims to be somebody; counted by that somebody. */
    public void refused(String action, String subject, Rejected why) {
        tellOmitted();
        if (budget.take(subject, clock.instant())) {
            trail.refused(action, subject, why);
        }
    }

    /**
     * Puts on record that somebody called too often, within the same bounds.
     *
     * @param whose calls were counted, masked
     * @param detail which limit
     */
    public void overLimit(String whose, String detail) {
        tellOmitted();
        if (budget.take(whose, clock.instant())) {
            trail.refused("operations.over-limit", whose, detail);
        }
    }

    /** Tells what the last minute left out; called by a timer, and before the next refusal. */
    public void tellOmitted() {
        budget.close(clock.instant())
                .ifPresent(omitted -> trail.refused("audit.access-refusals-omitted", "audit:*", omitted));
    }
}
