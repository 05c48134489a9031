package org.grandstand.web.backoffice.inventory;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import org.grandstand.inventory.SeatOrder;
import org.grandstand.inventory.SeatingOverview;
import org.grandstand.inventory.SeatingTemplate;
import org.grandstand.inventory.boundary.SeatingBatch;
import org.grandstand.inventory.boundary.SeatingBatch.SeatSessions;
import org.grandstand.inventory.boundary.Seatings;
import org.grandstand.kernel.Rejected;
import org.grandstand.operations.JobRunView;
import org.grandstand.operations.boundary.JobRuns;
import org.grandstand.programme.SessionSearch;
import org.grandstand.web.backoffice.Language;
import org.grandstand.web.backoffice.PagedRows;
import org.grandstand.web.backoffice.exchange.ListExport;

/** All sessions with their seating, and the job that seats many of them alike. */
@Named
@ViewScoped
public class SeatingListPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int RUNS_LOOKED_AT = 50;
    private static final int RUNS_SHOWN = 3;

    @Inject
    Seatings seatings;

    @Inject
    SeatingBatch batch;

    @Inject
    JobRuns runs;

    @Inject
    Language language;

    @Inject
    ListExport export;

    private String text = "";
    private String order = SeatOrder.CENTRE.name();
    private double registeredPercent = 3;
    private double occupiedPercent = 2;
    private double emergencyPercent = 1;
    private String levelWeights = "1, 2, 3, 4";
    private transient PagedRows<SeatingOverview> list;

    public PagedRows<SeatingOverview> getList() {
        if (list == null) {
            list = new PagedRows<>((first, count) -> seatings.list(search(), first, count));
        }
        return list;
    }

    public void export(String format) {
        List<ListExport.Column<SeatingOverview>> columns = List.of(
                new ListExport.Column<>(
                        "inventory.session", row -> row.session().number()),
                new ListExport.Column<>(
                        "inventory.name", row -> row.session().name().in(language.getLocale())),
                new ListExport.Column<>(
                        "inventory.venue", row -> row.session().venue().name().in(language.getLocale())),
                new ListExport.Column<>("inventory.start", row -> row.session().startsAt()),
                new ListExport.Column<>(
                        "inventory.state",
                        row -> export.text("state.seating."
                                + (row.seating() == null
                                        ? "NONE"
                                        : row.seating().state()))),
                new ListExport.Column<>(
                        "inventory.seats",
                        row -> row.seating() == null ? null : row.seating().seats()),
                new ListExport.Column<>(
                        "inventory.tickets",
                        row -> row.seating() == null ? null : row.seating().tickets()));
        export.send(
                new ListExport.Named("inventory.seatings", "session:*", "menu.inventory.seating-list"),
                columns,
                getList(),
                format);
    }

    private SessionSearch search() {
        return new SessionSearch(text, null, null, null, null, null);
    }

    /** Asks for the job; the list of runs shows how far it is. */
    public void seatAll() {
        SeatingTemplate template = new SeatingTemplate(
                SeatOrder.valueOf(order),
                permille(registeredPercent),
                permille(occupiedPercent),
                permille(emergencyPercent),
                weights());
        batch.ask(new SeatSessions(List.of(), template));
        String asked = ResourceBundle.getBundle("org.grandstand.web.backoffice.Texts", language.getLocale())
                .getString("inventory.asked");
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(asked));
    }

    private static int permille(double percent) {
        return (int) Math.round(percent * 10);
    }

    private List<Integer> weights() {
        if (!levelWeights.matches("\\s*\\d{1,4}(\\s*[,，]\\s*\\d{1,4}){0,7}\\s*")) {
            throw Rejected.malformed("inventory.level-weights", "weights", levelWeights);
        }
        return Arrays.stream(levelWeights.split("[,，]"))
                .map(String::strip)
                .map(Integer::valueOf)
                .toList();
    }

    /** The newest runs of the job. */
    public List<JobRunView> getRuns() {
        return runs.newest(0, RUNS_LOOKED_AT).items().stream()
                .filter(run -> run.kind().equals(SeatingBatch.KIND))
                .limit(RUNS_SHOWN)
                .toList();
    }

    public int percent(JobRunView run) {
        return run.totalItems() == 0 ? 0 : (int) (100 * run.doneItems() / run.totalItems());
    }

    public void pause(long run) {
        runs.pause(run);
    }

    public void resume(long run) {
        runs.resume(run);
    }

    public SeatOrder[] getOrders() {
        return SeatOrder.values();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }

    public double getRegisteredPercent() {
        return registeredPercent;
    }

    public void setRegisteredPercent(double registeredPercent) {
        this.registeredPercent = registeredPercent;
    }

    public double getOccupiedPercent() {
        return occupiedPercent;
    }

    public void setOccupiedPercent(double occupiedPercent) {
        this.occupiedPercent = occupiedPercent;
    }

    public double getEmergencyPercent() {
        return emergencyPercent;
    }

    public void setEmergencyPercent(double emergencyPercent) {
        this.emergencyPercent = emergencyPercent;
    }

    public String getLevelWeights() {
        return levelWeights;
    }

    public void setLevelWeights(String levelWeights) {
        this.levelWeights = levelWeights;
    }
}
