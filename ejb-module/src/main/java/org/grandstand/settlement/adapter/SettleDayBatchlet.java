package org.grandstand.settlement.adapter;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.grandstand.kernel.Refusals;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.Json;
import org.grandstand.operations.boundary.JobRuns;
import org.grandstand.payment.BillFile;
import org.grandstand.payment.BillRow;
import org.grandstand.payment.PaymentMethod;
import org.grandstand.payment.boundary.Bills;
import org.grandstand.settlement.SettleDay;
import org.grandstand.settlement.StatementView;
import org.grandstand.settlement.boundary.DaySettlement;

/**
 * Settles a day: draws the statement, fetches the bill, takes it in line by line, compares. Every run begins with an empty
 * bill, so a run taken over by another node, or asked for again, ends the same.
 */
@Named
@Dependent
public class SettleDayBatchlet extends AbstractBatchlet {

    private static final int ROWS_AT_ONCE = 1000;

    @Inject
    @BatchProperty
    String run;

    @Inject
    JobRuns runs;

    @Inject
    Bills bills;

    @Inject
    DaySettlement settlement;

    private volatile boolean stopped;

    @Override
    public String process() {
        long id = Long.parseLong(run);
        try {
            return settle(id, Json.read(runs.parameters(id), SettleDay.class).day());
        } catch (Rejected no) {
            runs.failed(id, Refusals.text(no, Locale.CHINESE) + "\n" + Refusals.text(no, Locale.ENGLISH));
            return "FAILED";
        } catch (RuntimeException broken) {
            if (stopped) {
                return "STOPPED"; // cut off by a server that goes down, the run goes on later
            }
            runs.failed(id, broken.toString());
            throw broken;
        }
    }

    private String settle(long id, LocalDate day) {
        PaymentMethod method = PaymentMethod.WECHAT_NATIVE;
        BillFile bill = bills.fetch(method, day);
        long statement = settlement.draw(day, method);
        if (!takeIn(id, statement, bill)) {
            return "STOPPED";
        }
        StatementView view = settlement.compare(statement);
        runs.finished(id, report(view));
        return "COMPLETED";
    }

    private boolean takeIn(long id, long statement, BillFile bill) {
        long done = 0;
        try (Stream<BillRow> rows = bills.rows(bill.method(), bill.day())) {
            Iterator<BillRow> waiting = rows.iterator();
            while (!stopped && runs.progressed(id, done, bill.rows())) {
                List<BillRow> some = some(waiting);
                if (some.isEmpty()) {
                    return true;
                }
                settlement.addBillRows(statement, done + 1, some);
                done += some.size();
            }
            return false;
        }
    }

    private static List<BillRow> some(Iterator<BillRow> waiting) {
        List<BillRow> some = new ArrayList<>(ROWS_AT_ONCE);
        while (some.size() < ROWS_AT_ONCE && waiting.hasNext()) {
            some.add(waiting.next());
        }
        return some;
    }

    private static String report(StatementView view) {
        return "相符 / equal " + view.equalRows() + ", 差异 / different " + view.differentRows();
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
