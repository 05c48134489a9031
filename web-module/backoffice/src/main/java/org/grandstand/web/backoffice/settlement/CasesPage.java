package org.grandstand.web.backoffice.settlement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.grandstand.settlement.CaseState;
import org.grandstand.settlement.CaseView;
import org.grandstand.settlement.Difference;
import org.grandstand.settlement.Resolution;
import org.grandstand.settlement.boundary.DiscrepancyDesk;
import org.grandstand.web.backoffice.Listing;
import org.grandstand.web.backoffice.exchange.ListExport;

/** The discrepancy cases and how they end. */
@Named
@ViewScoped
public class CasesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    DiscrepancyDesk desk;

    @Inject
    ListExport export;

    private transient Listing<CaseView> list;
    private transient CaseView chosen;
    private long chosenId;
    private String state = "";
    private Resolution resolution = Resolution.EXPLAINED;
    private String reason = "";

    public Listing<CaseView> getList() {
        if (list == null) {
            list = new Listing<>(rows -> desk.search(wanted(), rows), () -> Map.of("state", state));
        }
        return list;
    }

    public void export(String format) {
        List<ListExport.Column<CaseView>> columns = List.of(
                new ListExport.Column<>("settlement.day", CaseView::day),
                new ListExport.Column<>("settlement.kind", row -> export.text("state.entry." + row.kind())),
                new ListExport.Column<>("settlement.number", CaseView::number),
                new ListExport.Column<>(
                        "settlement.difference", row -> export.text("state.difference." + row.difference())),
                new ListExport.Column<>("settlement.ours", row -> ListExport.major(row.ourMinor())),
                new ListExport.Column<>("settlement.theirs", row -> ListExport.major(row.theirMinor())),
                new ListExport.Column<>("settlement.state", row -> export.text("state.case." + row.state())),
                new ListExport.Column<>(
                        "settlement.resolution",
                        row -> row.resolution() == null ? null : export.text("state.resolution." + row.resolution())),
                new ListExport.Column<>("form.reason", CaseView::reason));
        export.send(
                new ListExport.Named("settlement.cases", "case:*", "menu.settlement.cases"),
                columns,
                getList(),
                format);
    }

    private Set<CaseState> wanted() {
        return Arrays.stream(CaseState.values())
                .filter(one -> one.name().equals(state))
                .collect(Collectors.toSet());
    }

    /** Opens the dialog for a case. */
    public void choose(CaseView discrepancy) {
        chosen = discrepancy;
        chosenId = discrepancy.id();
        resolution = Resolution.EXPLAINED;
        reason = "";
    }

    /** Ways of ending that fit the chosen case. */
    public List<Resolution> getResolutions() {
        if (chosen == null) {
            return List.of();
        }
        return chosen.difference() == Difference.PAYBACK_FAILED
                ? List.of(Resolution.EXPLAINED, Resolution.PAID_BY_HAND)
                : List.of(Resolution.EXPLAINED, Resolution.BOOK_THEIRS, Resolution.WRITE_OFF);
    }

    public void resolve() {
        desk.resolve(chosenId, resolution, reason);
    }

    public void approve(long id) {
        desk.approve(id);
    }

    public void sendBack(long id) {
        desk.sendBack(id);
    }

    public CaseView getChosen() {
        return chosen;
    }

    public CaseState[] getStates() {
        return CaseState.values();
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state == null ? "" : state;
    }

    public Resolution getResolution() {
        return resolution;
    }

    public void setResolution(Resolution resolution) {
        this.resolution = resolution;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
