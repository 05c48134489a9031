package org.grandstand.web.backoffice.inventory;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.grandstand.inventory.SeatOrder;
import org.grandstand.inventory.SeatingOverview;
import org.grandstand.inventory.SeatingTemplate;
import org.grandstand.inventory.boundary.SeatingBatch;
import org.grandstand.inventory.boundary.SeatingBatch.SeatSessions;
import org.grandstand.inventory.boundary.Seatings;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.Rejected;
import org.grandstand.operations.JobRunView;
import org.grandstand.operations.boundary.JobRuns;
import org.grandstand.programme.SessionSearch;
import org.grandstand.web.backoffice.Language;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

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

    private String text = "";
    private String order = SeatOrder.CENTRE.name();
    private double registeredPercent = 3;
    private double occupiedPercent = 2;
    private double emergencyPercent = 1;
    private String levelWeights = "1, 2, 3, 4";
    private final LazyDataModel<SeatingOverview> list = new Rows();

    /** Reads the page of the list that is shown. */
    private final class Rows extends LazyDataModel<SeatingOverview> {
        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return (int) seatings.list(search(), 0, 1).total();
        }

        @Override
        public List<SeatingOverview> load(
                int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
            Page<SeatingOverview> page = seatings.list(search(), first, size);
            setRowCount((int) page.total());
            return page.items();
        }
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

    public LazyDataModel<SeatingOverview> getList() {
        return list;
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
