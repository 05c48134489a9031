package org.grandstand.web.backoffice.programme;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.grandstand.exchange.ColumnMapping;
import org.grandstand.exchange.Consent;
import org.grandstand.exchange.ImportReport;
import org.grandstand.exchange.Sheet;
import org.grandstand.exchange.TargetField;
import org.grandstand.programme.ScheduleFields;
import org.grandstand.programme.boundary.ScheduleImport;
import org.grandstand.web.backoffice.exchange.ImportPage;

/** Imports the games' schedule. */
@Named
@ViewScoped
public class ScheduleImportPage extends ImportPage {

    private static final long serialVersionUID = 1L;

    @Inject
    ScheduleImport schedule;

    @Override
    protected List<TargetField> fields() {
        return ScheduleFields.ALL;
    }

    @Override
    protected ImportReport preview(Sheet sheet, ColumnMapping mapping) {
        return schedule.preview(sheet, mapping);
    }

    @Override
    protected ImportReport apply(Sheet sheet, ColumnMapping mapping, Consent consent) {
        return schedule.apply(sheet, mapping, consent);
    }

    @Override
    public String getTextPrefix() {
        return "schedule.import";
    }
}
