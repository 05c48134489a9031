package org.grandstand.settlement.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.PageRequest;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.CurrentCaller;
import org.grandstand.settlement.CaseState;
import org.grandstand.settlement.CaseView;
import org.grandstand.settlement.EntryKind;
import org.grandstand.settlement.LedgerEntry;
import org.grandstand.settlement.LedgerLine;
import org.grandstand.settlement.Resolution;
import org.grandstand.settlement.control.Cases;
import org.grandstand.settlement.control.LedgerRows;
import org.grandstand.settlement.control.MovementRows;
import org.grandstand.settlement.entity.DiscrepancyCase;

/** Where people end discrepancy cases: one proposes, and when money moves a second agrees. */
@Stateless
@RolesAllowed("business-manager")
public class DiscrepancyDesk {

    @Inject
    Cases cases;

    @Inject
    LedgerRows ledger;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /**
     * Cases, the newest first unless sorted by {@code day}, {@code number}, {@code ours} or {@code theirs}.
     *
     * @param states those wanted; empty for all
     */
    @RolesAllowed({"business-manager", "system-administrator"})
    public Page<CaseView> search(Set<CaseState> states, PageRequest rows) {
        return cases.search(states, rows);
    }

    /**
     * Says how a case ends. Without a movement of money it ends so; otherwise a second person has to agree.
     *
     * @throws Rejected settlement.no-such-case, settlement.case-not-open, settlement.resolution-does-not-fit,
     *     settlement.reason-missing, settlement.reason-too-long
     */
    public CaseView resolve(long id, Resolution how, String reason) {
        Rejected.unless(
                reason.length() <= DiscrepancyCase.REASON_CHARACTERS,
                "settlement.reason-too-long",
                "limit",
                DiscrepancyCase.REASON_CHARACTERS);
        DiscrepancyCase discrepancy = cases.forUpdate(id);
        CaseView before = discrepancy.view();
        discrepancy.resolve(how, reason, caller.get().principalName(), clock.instant());
        return recorded("settlement.case-resolved", before, discrepancy);
    }

    /**
     * Agrees to what another person proposed, and books it.
     *
     * @throws Rejected settlement.no-such-case, settlement.case-not-proposed, settlement.same-person
     */
    public CaseView approve(long id) {
        DiscrepancyCase discrepancy = cases.forUpdate(id);
        CaseView before = discrepancy.view();
        List<LedgerLine> lines = discrepancy.approve(caller.get().principalName(), clock.instant());
        ledger.add(new LedgerEntry(
                Ids.next(),
                EntryKind.ADJUSTMENT,
                "CASE:" + Ids.text(id),
                discrepancy.orderNumber(),
                MovementRows.day(clock.instant()),
                before.reason(),
                clock.instant(),
                caller.get().principalName(),
                lines));
        return recorded("settlement.case-approved", before, discrepancy);
    }

    /**
     * Does not agree: the case is open again.
     *
     * @throws Rejected settlement.no-such-case, settlement.case-not-proposed
     */
    public CaseView sendBack(long id) {
        DiscrepancyCase discrepancy = cases.forUpdate(id);
        CaseView before = discrepancy.view();
        discrepancy.sendBack();
        return recorded("settlement.case-sent-back", before, discrepancy);
    }

    private CaseView recorded(String action, CaseView before, DiscrepancyCase discrepancy) {
        CaseView after = discrepancy.view();
        trail.done(action, "case:" + Ids.text(after.id()), before, after);
        return after;
    }
}
