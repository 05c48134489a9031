package org.grandstand.web.backoffice.settlement;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.grandstand.settlement.StatementView;
import org.grandstand.settlement.boundary.Statements;
import org.grandstand.web.backoffice.Listing;
import org.grandstand.web.backoffice.Moments;
import org.grandstand.web.backoffice.exchange.ListExport;

/** The days' statements, and settling a day by hand. */
@Named
@ViewScoped
public class StatementsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Statements statements;

    @Inject
    ListExport export;

    @Inject
    Clock clock;

    private transient Listing<StatementView> list;
    private LocalDate day;

    public Listing<StatementView> getList() {
        if (list == null) {
            list = new Listing<>(rows -> statements.list(rows), Map::of);
        }
        return list;
    }

    public void export(String format) {
        List<ListExport.Column<StatementView>> columns = List.of(
                new ListExport.Column<>("settlement.day", StatementView::day),
                new ListExport.Column<>("settlement.method", row -> export.text("state.method." + row.method())),
                new ListExport.Column<>(
                        "settlement.ourCaptures",
                        row -> ListExport.major(row.ours().capturesMinor())),
                new ListExport.Column<>(
                        "settlement.ourPaybacks",
                        row -> ListExport.major(row.ours().paybacksMinor())),
                new ListExport.Column<>(
                        "settlement.theirCaptures",
                        row -> ListExport.major(row.theirs().capturesMinor())),
                new ListExport.Column<>(
                        "settlement.theirPaybacks",
                        row -> ListExport.major(row.theirs().paybacksMinor())),
                new ListExport.Column<>("settlement.fees", row -> ListExport.major(row.feesMinor())),
                new ListExport.Column<>("settlement.equalRows", StatementView::equalRows),
                new ListExport.Column<>("settlement.differentRows", StatementView::differentRows),
                new ListExport.Column<>("settlement.comparedAt", StatementView::comparedAt));
        export.send(
                new ListExport.Named("settlement.statements", "statement:*", "menu.settlement.statements"),
                columns,
                getList(),
                format);
    }

    /** Asks for the job; its progress is on the page of jobs. */
    public void settle(String asked) {
        statements.settle(getDay());
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, asked, null));
    }

    /** Yesterday in Beijing unless the person chose another day. */
    public LocalDate getDay() {
        return day == null ? today().minusDays(1) : day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Moments.ZONE);
    }
}
