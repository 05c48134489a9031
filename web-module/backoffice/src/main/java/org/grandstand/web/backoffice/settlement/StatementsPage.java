package org.grandstand.web.backoffice.settlement;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import org.grandstand.settlement.StatementView;
import org.grandstand.settlement.boundary.Statements;
import org.grandstand.web.backoffice.Moments;
import org.grandstand.web.backoffice.PagedRows;

/** The days' statements, and settling a day by hand. */
@Named
@ViewScoped
public class StatementsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Statements statements;

    @Inject
    Clock clock;

    private transient PagedRows<StatementView> list;
    private LocalDate day;

    public PagedRows<StatementView> getList() {
        if (list == null) {
            list = new PagedRows<>(statements::newest);
        }
        return list;
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
