package org.grandstand.settlement.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.PageRequest;
import org.grandstand.kernel.control.CurrentCaller;
import org.grandstand.payment.MoneyMoved;
import org.grandstand.payment.PaybackFailed;
import org.grandstand.payment.PaybackOwed;
import org.grandstand.settlement.Balance;
import org.grandstand.settlement.Difference;
import org.grandstand.settlement.EntryKind;
import org.grandstand.settlement.LedgerEntry;
import org.grandstand.settlement.LedgerLine;
import org.grandstand.settlement.control.Cases;
import org.grandstand.settlement.control.LedgerRows;
import org.grandstand.settlement.control.MovementRows;
import org.grandstand.settlement.entity.DiscrepancyCase;
import org.grandstand.settlement.entity.Finding;
import org.grandstand.settlement.entity.PostingRules;

/** Keeps the books: every movement of money is booked once, by both its sides. */
@Stateless
public class Books {

    @Inject
    MovementRows movements;

    @Inject
    LedgerRows ledger;

    @Inject
    Cases cases;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** Books what payment tells. */
    @PermitAll
    public void moneyMoved(MoneyMoved moved) {
        LocalDate day = MovementRows.day(moved.movedAt());
        movements.add(moved);
        book(
                EntryKind.valueOf(moved.kind().name()),
                moved.kind() + ":" + moved.number(),
                moved.orderNumber(),
                day,
                PostingRules.moved(moved.kind(), moved.amount()));
        if (moved.kind() == MoneyMoved.Kind.PAYBACK) {
            cases.openPaybacks(moved.orderNumber())
                    .forEach(open -> open.settledItself(caller.get().principalName(), clock.instant()));
        }
    }

    /** Books what a payer is owed: the price of voided tickets, or money that never was for a ticket. */
    @PermitAll
    public void paybackOwed(PaybackOwed owed) {
        EntryKind kind = PostingRules.kind(owed.cause());
        book(
                kind,
                kind + ":" + Ids.text(owed.paybackId()),
                owed.orderNumber(),
                MovementRows.day(owed.at()),
                PostingRules.owed(owed.amount()));
    }

    private void book(EntryKind kind, String source, String order, LocalDate day, List<LedgerLine> lines) {
        ledger.add(new LedgerEntry(
                Ids.next(),
                kind,
                source,
                order,
                day,
                null,
                clock.instant(),
                caller.get().principalName(),
                lines));
    }

    /** Money that could not go back becomes a case. */
    @PermitAll
    public void paybackFailed(PaybackFailed failed) {
        Finding finding = new Finding(
                MoneyMoved.Kind.PAYBACK,
                failed.number(),
                Difference.PAYBACK_FAILED,
                failed.orderNumber(),
                failed.amount().amount(),
                null,
                failed.amount().currency(),
                failed.why());
        cases.add(new DiscrepancyCase(MovementRows.day(failed.at()), failed.method(), finding, clock.instant()));
    }

    /** The bookings of a day in the order they were made unless sorted by {@code postedAt} or {@code order}. */
    @RolesAllowed({"business-manager", "system-administrator"})
    public Page<LedgerEntry> ofDay(LocalDate day, PageRequest rows) {
        return ledger.ofDay(day, rows);
    }

    /** What each account stands at, the day given included. */
    @RolesAllowed({"business-manager", "system-administrator"})
    public List<Balance> balances(LocalDate upTo) {
        return ledger.balances(upTo);
    }
}
