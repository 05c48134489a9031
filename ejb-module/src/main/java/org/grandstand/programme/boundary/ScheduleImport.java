package org.grandstand.programme.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.grandstand.exchange.ApplyMode;
import org.grandstand.exchange.ColumnMapping;
import org.grandstand.exchange.ImportDraft;
import org.grandstand.exchange.ImportReport;
import org.grandstand.exchange.Sheet;
import org.grandstand.programme.control.Pictures;
import org.grandstand.programme.control.ScheduleLine;
import org.grandstand.programme.control.ScheduleSheet;
import org.grandstand.programme.control.ScheduleWriting;
import org.grandstand.venue.boundary.Venues;

/**
 * Imports the games' schedule (I2.1). New numbers become sessions, known ones take over what differs; sports are made when
 * they are new, venues must exist. All rows or the valid ones, in one transaction.
 */
@Stateless
@RolesAllowed("ticket-operations")
public class ScheduleImport {

    @Inject
    Pictures pictures;

    @Inject
    Venues venues;

    @Inject
    ScheduleWriting writing;

    /** What the schedule would do, row by row. */
    public ImportReport preview(Sheet sheet, ColumnMapping mapping) {
        ImportDraft<ScheduleLine> draft = read(sheet, mapping);
        return draft.report(writing.outcome(draft.taken(), sheet, mapping));
    }

    /** @throws org.grandstand.kernel.Rejected exchange.rows-flawed, exchange.no-row-taken, programme.no-games */
    public ImportReport apply(Sheet sheet, ColumnMapping mapping, ApplyMode mode) {
        ImportDraft<ScheduleLine> draft = read(sheet, mapping);
        draft.permit(mode);
        return draft.report(writing.write(draft.taken(), sheet, mapping));
    }

    private ImportDraft<ScheduleLine> read(Sheet sheet, ColumnMapping mapping) {
        return ScheduleSheet.read(sheet, mapping, pictures.newest(), venues.all());
    }
}
