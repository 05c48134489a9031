package org.grandstand.web.backoffice.settlement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.grandstand.operations.InvariantBreak;
import org.grandstand.operations.boundary.Invariants;
import org.grandstand.settlement.Balance;
import org.grandstand.settlement.LedgerEntry;
import org.grandstand.settlement.boundary.Books;
import org.grandstand.web.backoffice.Moments;
import org.grandstand.web.backoffice.PagedRows;

/** The ledger of a day, what the accounts stand at, and the checks that the books are whole. */
@Named
@ViewScoped
public class LedgerPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Books books;

    @Inject
    Invariants invariants;

    @Inject
    Clock clock;

    private transient PagedRows<LedgerEntry> list;
    private transient List<InvariantBreak> breaks;
    private LocalDate day;

    public PagedRows<LedgerEntry> getList() {
        if (list == null) {
            list = new PagedRows<>((first, count) -> books.ofDay(day(), first, count));
        }
        return list;
    }

    public List<Balance> getBalances() {
        return books.balances(day());
    }

    private LocalDate day() {
        return day == null ? LocalDate.ofInstant(clock.instant(), Moments.ZONE) : day;
    }

    /** Asks the database whether anything is that may never be. */
    public void check() {
        breaks = invariants.broken();
    }

    public boolean isChecked() {
        return breaks != null;
    }

    public List<InvariantBreak> getBreaks() {
        return breaks == null ? List.of() : breaks;
    }

    public String getDay() {
        return day().toString();
    }

    /** What is no date counts as today. */
    public void setDay(String text) {
        try {
            day = text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            day = null;
        }
    }
}
