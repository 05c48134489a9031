package org.grandstand.programme.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.grandstand.exchange.ColumnMapping;
import org.grandstand.exchange.Consent;
import org.grandstand.exchange.ImportDraft;
import org.grandstand.exchange.ImportReport;
import org.grandstand.exchange.Sheet;
import org.grandstand.exchange.boundary.ImportTurns;
import org.grandstand.programme.ScheduleFields;
import org.grandstand.programme.control.Changes;
import org.grandstand.programme.control.Picture;
import org.grandstand.programme.control.Pictures;
import org.grandstand.programme.control.ScheduleLine;
import org.grandstand.programme.control.ScheduleSheet;
import org.grandstand.programme.control.ScheduleWriting;
import org.grandstand.programme.control.SessionChanges;
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

    @Inject
    Changes changes;

    @Inject
    ImportTurns turns;

    /** What the schedule would do, row by row. */
    public ImportReport preview(Sheet sheet, ColumnMapping mapping) {
        ImportDraft<ScheduleLine> draft = read(sheet, mapping);
        return draft.report(writing.outcome(draft.taken(), sheet, mapping));
    }

    /**
     * Writes the good rows.
     *
     * @throws org.grandstand.kernel.Rejected exchange.rows-flawed, exchange.no-row-taken, exchange.import-running,
     *     exchange.effects-not-seen, exchange.changed-since-preview, programme.no-games
     */
    public ImportReport apply(Sheet sheet, ColumnMapping mapping, Consent consent) {
        turns.take("programme.schedule");
        ImportDraft<ScheduleLine> draft = read(sheet, mapping);
        ImportReport report = draft.permitted(consent, writing.outcome(draft.taken(), sheet, mapping));
        writing.write(draft.taken(), sheet, mapping);
        return report;
    }

    private ImportDraft<ScheduleLine> read(Sheet sheet, ColumnMapping mapping) {
        mapping.check(ScheduleFields.ALL, sheet);
        Picture programme = pictures.newest();
        int number = mapping.columns().get("number");
        SessionChanges touched = changes.of(sheet.lines().stream()
                .map(line -> programme.byNumber(line.cell(number)))
                .flatMap(Optional::stream)
                .toList());
        return ScheduleSheet.read(sheet, mapping, new ScheduleSheet.Present(programme, venues.all(), touched));
    }
}
