package org.grandstand.settlement.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.PageRequest;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.Json;
import org.grandstand.operations.boundary.JobRuns;
import org.grandstand.payment.PaymentMethod;
import org.grandstand.settlement.SettleDay;
import org.grandstand.settlement.StatementView;
import org.grandstand.settlement.control.MovementRows;
import org.grandstand.settlement.control.StatementRows;
import org.grandstand.settlement.entity.Statement;

/** Asks for the settlement of a day, every night or by hand, and shows what came of it. */
@Stateless
public class Statements {

    /** Batch job that settles a day. */
    public static final String JOB = "settle-day";

    @Inject
    StatementRows statements;

    @Inject
    JobRuns runs;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * Settles a day by hand, again if need be: nothing is booked or opened twice.
     *
     * @param day of Beijing, not after today
     * @return the job's run
     */
    @RolesAllowed("business-manager")
    public long settle(LocalDate day) {
        LocalDate today = MovementRows.day(clock.instant());
        Rejected.unless(!day.isAfter(today), "settlement.day-not-over", "day", day, "today", today);
        long run = ask(day);
        trail.noted("settlement.day-settled", "day:" + day, "job " + run);
        return run;
    }

    /** Settles yesterday unless that was done. */
    @PermitAll
    public void settleYesterday() {
        LocalDate yesterday = MovementRows.day(clock.instant()).minusDays(1);
        Optional<Statement> before = statements.of(yesterday, PaymentMethod.WECHAT_NATIVE);
        if (before.filter(statement -> statement.view().compared()).isEmpty()) {
            ask(yesterday);
        }
    }

    private long ask(LocalDate day) {
        return runs.ask(JOB, day.toString(), Json.write(new SettleDay(day)));
    }

    /**
     * Statements, the latest day first unless sorted by {@code day}, {@code ourCaptures}, {@code ourPaybacks},
     * {@code theirCaptures}, {@code theirPaybacks}, {@code fees} or {@code comparedAt}.
     */
    @RolesAllowed({"business-manager", "system-administrator"})
    public Page<StatementView> list(PageRequest rows) {
        return statements.list(rows);
    }
}
