package org.grandstand.web.backoffice.venue;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.grandstand.exchange.ColumnMapping;
import org.grandstand.exchange.Consent;
import org.grandstand.exchange.ImportReport;
import org.grandstand.exchange.Sheet;
import org.grandstand.exchange.TargetField;
import org.grandstand.venue.PlanChange;
import org.grandstand.venue.PlanImportReport;
import org.grandstand.venue.VenueView;
import org.grandstand.venue.boundary.PlanDesk;
import org.grandstand.venue.boundary.Venues;
import org.grandstand.web.backoffice.exchange.ImportPage;

/** Imports a venue's seats from a spreadsheet. */
@Named
@ViewScoped
public class PlanImportPage extends ImportPage {

    private static final long serialVersionUID = 1L;

    @Inject
    PlanDesk plans;

    @Inject
    Venues venues;

    private String code;
    private String floor = "1F";
    private PlanChange change;

    @Override
    protected List<TargetField> fields() {
        return plans.sheetFields();
    }

    @Override
    protected ImportReport preview(Sheet sheet, ColumnMapping mapping) {
        return shown(plans.previewSheet(getVenue().id(), sheet, mapping, floor));
    }

    @Override
    protected ImportReport apply(Sheet sheet, ColumnMapping mapping, Consent consent) {
        return shown(plans.importSheet(getVenue().id(), sheet, mapping, new PlanDesk.SheetChoice(floor, consent)));
    }

    private ImportReport shown(PlanImportReport report) {
        change = report.change();
        return report.rows();
    }

    @Override
    public String getTextPrefix() {
        return "venue.plan";
    }

    /** An address without a known venue is no page; said before any of it is made. */
    public void requireVenue() {
        getVenue();
    }

    public VenueView getVenue() {
        return venues.byCode(code);
    }

    public PlanChange getChange() {
        return change;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getFloor() {
        return floor;
    }

    public void setFloor(String floor) {
        this.floor = floor;
    }
}
