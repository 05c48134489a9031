package org.grandstand.audit.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.grandstand.audit.AuditEntry;
import org.grandstand.audit.AuditEntry.Outcome;
import org.grandstand.audit.control.AuditEntries;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.CurrentCaller;
import org.grandstand.kernel.control.Json;

/** Writes the trail. What was done is on record if and only if it happened; what was refused is on record regardless. */
@Stateless
@PermitAll
public class AuditTrail {

    private static final int DETAIL_CHARACTERS = 2000;

    @Inject
    AuditEntries entries;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /**
     * Records an act in the caller's transaction.
     *
     * @param action {@code component.what-happened}
     * @param subject {@code thing:number}
     * @param before any record or value, written as JSON; null when there was nothing
     * @param after likewise
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void done(String action, String subject, Object before, Object after) {
        entries.add(entry(action, subject, Outcome.DONE, json(before), json(after), null));
    }

    /** Records an act of which only a sentence is worth keeping (an export, a sign-in). */
    public void noted(String action, String subject, String detail) {
        entries.add(entry(action, subject, Outcome.DONE, null, null, detail));
    }

    /** Records a refusal, in a transaction of its own because the refused one rolls back. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refused(String action, String subject, Rejected why) {
        refused(action, subject, why.getMessage());
    }

    /** The same for a refusal that another sentence tells better than its code. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refused(String action, String subject, String detail) {
        entries.add(entry(action, subject, Outcome.REFUSED, null, null, detail));
    }

    private AuditEntry entry(
            String action, String subject, Outcome outcome, String before, String after, String detail) {
        String shortened = detail == null ? null : detail.substring(0, Math.min(detail.length(), DETAIL_CHARACTERS));
        return new AuditEntry(
                Ids.next(),
                clock.instant(),
                caller.get().principalName(),
                action,
                subject,
                outcome,
                before,
                after,
                shortened);
    }

    private static String json(Object state) {
        return state == null ? null : Json.write(state);
    }
}
