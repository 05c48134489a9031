package org.grandstand.settlement.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Money;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.CurrentCaller;
import org.grandstand.payment.BillRow;
import org.grandstand.payment.PaymentMethod;
import org.grandstand.settlement.EntryKind;
import org.grandstand.settlement.LedgerEntry;
import org.grandstand.settlement.StatementView;
import org.grandstand.settlement.control.BillRows;
import org.grandstand.settlement.control.Cases;
import org.grandstand.settlement.control.LedgerRows;
import org.grandstand.settlement.control.MovementRows;
import org.grandstand.settlement.control.StatementRows;
import org.grandstand.settlement.entity.DiscrepancyCase;
import org.grandstand.settlement.entity.Finding;
import org.grandstand.settlement.entity.PostingRules;
import org.grandstand.settlement.entity.Statement;

/** The steps of settling a day, each one transaction that may be done again. */
@Stateless
@PermitAll
public class DaySettlement {

    private static final String CURRENCY = "CNY";

    @Inject
    StatementRows statements;

    @Inject
    MovementRows movements;

    @Inject
    BillRows bill;

    @Inject
    Cases cases;

    @Inject
    LedgerRows ledger;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /**
     * Draws the day's statement from our books and makes room for the bill.
     *
     * @return the statement's id
     */
    public long draw(LocalDate day, PaymentMethod method) {
        Statement statement = statements.of(day, method).orElseGet(() -> fresh(day, method));
        statement.draw(movements.totals(day, method));
        bill.clear(statement.id());
        return statement.id();
    }

    private Statement fresh(LocalDate day, PaymentMethod method) {
        Statement statement = new Statement(day, method, CURRENCY);
        statements.add(statement);
        return statement;
    }

    /** Takes some lines of the bill. */
    public void addBillRows(long statementId, long firstLine, List<BillRow> rows) {
        bill.add(statementId, firstLine, rows);
    }

    /**
     * Compares the bill with what moved: books the fees, opens cases, ends those whose difference is gone.
     *
     * @throws Rejected settlement.too-many-differences
     */
    public StatementView compare(long statementId) {
        Statement statement = statements.byId(statementId);
        List<Finding> findings = bill.findings(statementId, statement.day(), statement.method());
        Rejected.unless(
                findings.size() <= BillRows.FINDINGS,
                "settlement.too-many-differences",
                "day",
                statement.day(),
                "limit",
                BillRows.FINDINGS);
        openAndEnd(statement, findings);
        statement.compare(
                bill.totals(statementId),
                bill.fees(statementId),
                bill.equal(statementId),
                findings.size(),
                clock.instant());
        bookFees(statement);
        return statement.view();
    }

    private void openAndEnd(Statement statement, List<Finding> findings) {
        Set<Finding.Key> found = new HashSet<>();
        for (Finding finding : findings) {
            found.add(finding.key());
            Optional<DiscrepancyCase> before = cases.of(finding.key());
            before.ifPresentOrElse(
                    known -> known.found(finding),
                    () -> cases.add(
                            new DiscrepancyCase(statement.day(), statement.method(), finding, clock.instant())));
        }
        cases.openOf(statement.day(), statement.method()).stream()
                .filter(open -> !found.contains(open.key()))
                .forEach(gone -> gone.settledItself(caller.get().principalName(), clock.instant()));
    }

    private void bookFees(Statement statement) {
        Money unbooked = statement.unbookedFees();
        if (unbooked.amount() != 0) {
            ledger.add(new LedgerEntry(
                    Ids.next(),
                    EntryKind.FEES,
                    statement.bookFees(),
                    null,
                    statement.day(),
                    null,
                    clock.instant(),
                    caller.get().principalName(),
                    PostingRules.fees(unbooked)));
        }
    }
}
