package org.grandstand.web.backoffice.settlement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.grandstand.operations.InvariantBreak;
import org.grandstand.operations.boundary.Invariants;
import org.grandstand.settlement.Balance;
import org.grandstand.settlement.LedgerEntry;
import org.grandstand.settlement.boundary.Books;
import org.grandstand.web.backoffice.Listing;
import org.grandstand.web.backoffice.Moments;
import org.grandstand.web.backoffice.exchange.ListExport;

/** The ledger of a day, what the accounts stand at, and the checks that the books are whole. */
@Named
@ViewScoped
public class LedgerPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Books books;

    @Inject
    ListExport export;

    @Inject
    Invariants invariants;

    @Inject
    Clock clock;

    private transient Listing<LedgerEntry> list;
    private transient List<InvariantBreak> breaks;
    private LocalDate day;

    public Listing<LedgerEntry> getList() {
        if (list == null) {
            list = new Listing<>(rows -> books.ofDay(day(), rows), this::filters);
        }
        return list;
    }

    private Map<String, String> filters() {
        return Map.of("day", day == null ? "" : day.toString());
    }

    public void export(String format) {
        List<ListExport.Column<LedgerEntry>> columns = List.of(
                new ListExport.Column<>("settlement.postedAt", LedgerEntry::postedAt),
                new ListExport.Column<>("settlement.kind", row -> export.text("state.entry." + row.kind())),
                new ListExport.Column<>("settlement.source", LedgerEntry::source),
                new ListExport.Column<>("settlement.order", LedgerEntry::orderNumber),
                new ListExport.Column<>("settlement.lines", this::lines),
                new ListExport.Column<>("settlement.postedBy", LedgerEntry::postedBy));
        export.send(
                new ListExport.Named("settlement.ledger", "ledger:*", "menu.settlement.ledger"),
                columns,
                getList(),
                format);
    }

    private String lines(LedgerEntry entry) {
        return entry.lines().stream()
                .map(line -> export.text("state.account." + line.debit()) + " ← "
                        + export.text("state.account." + line.credit()) + " "
                        + ListExport.major(line.amount().amount()))
                .collect(Collectors.joining("; "));
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
