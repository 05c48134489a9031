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
import org.grandstand.venue.boundary.VenueImport;
import org.grandstand.web.backoffice.exchange.ImportPage;

/** Imports a list of venues. */
@Named
@ViewScoped
public class VenueImportPage extends ImportPage {

    private static final long serialVersionUID = 1L;

    @Inject
    VenueImport venues;

    private String zone = "Asia/Shanghai";

    @Override
    protected List<TargetField> fields() {
        return venues.fields();
    }

    @Override
    protected ImportReport preview(Sheet sheet, ColumnMapping mapping) {
        return venues.preview(sheet, mapping, zone);
    }

    @Override
    protected ImportReport apply(Sheet sheet, ColumnMapping mapping, Consent consent) {
        return venues.apply(sheet, mapping, zone, consent);
    }

    @Override
    public String getTextPrefix() {
        return "venue.import";
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }
}
