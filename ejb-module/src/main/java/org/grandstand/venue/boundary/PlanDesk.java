package org.grandstand.venue.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.exchange.ColumnMapping;
import org.grandstand.exchange.Consent;
import org.grandstand.exchange.ImportDraft;
import org.grandstand.exchange.ImportReport;
import org.grandstand.exchange.Sheet;
import org.grandstand.exchange.TargetField;
import org.grandstand.kernel.Rejected;
import org.grandstand.venue.BowlFields;
import org.grandstand.venue.PlanChange;
import org.grandstand.venue.PlanEdit;
import org.grandstand.venue.PlanImportReport;
import org.grandstand.venue.SeatState;
import org.grandstand.venue.VenueView;
import org.grandstand.venue.control.Bowl;
import org.grandstand.venue.control.PlanChanges;
import org.grandstand.venue.control.PlanDraft;
import org.grandstand.venue.control.PretixPlan;
import org.grandstand.venue.control.SeatSheet;

/**
 * Gives venues their seats and keeps their states (I1.1, I1.2). A new plan keeps the positions of seats that it shares
 * with the old one by address; seats it does not have are marked as removed. Every act is on record (I1.4).
 */
@Stateless
@RolesAllowed("ticket-operations")
public class PlanDesk {

    @Inject
    PlanChanges changes;

    @Inject
    AuditTrail audit;

    /** What a bowl would do to the venue's plan. */
    public PlanChange previewBowl(long venue, BowlFields fields) {
        return changes.preview(venue, Bowl.build(fields));
    }

    /** Generates the venue's seats. */
    public PlanChange generateBowl(long venue, BowlFields fields) {
        return apply(venue, "venue.plan-generated", fields, Bowl.build(fields));
    }

    /**
     * What a seating plan in pretix's format would do.
     *
     * @param floor the floor of all its zones, because the format has none
     */
    public PlanImportReport previewPretix(long venue, byte[] content, String floor) {
        PretixPlan.Read read = PretixPlan.read(content, floor);
        return new PlanImportReport(
                null, changes.preview(venue, read.draft()), List.copyOf(read.categories()), read.spread());
    }

    /** Imports a seating plan in pretix's format, whole or not at all. */
    public PlanImportReport importPretix(long venue, byte[] content, String floor) {
        PretixPlan.Read read = PretixPlan.read(content, floor);
        PlanChange change = apply(venue, "venue.plan-imported", "pretix", read.draft());
        return new PlanImportReport(null, change, List.copyOf(read.categories()), read.spread());
    }

    public List<TargetField> sheetFields() {
        return SeatSheet.FIELDS;
    }

    /** What a spreadsheet of seats would do; the change counts the good rows. */
    public PlanImportReport previewSheet(long venue, Sheet sheet, ColumnMapping mapping, String floor) {
        ImportDraft<SeatSheet.Line> draft = SeatSheet.read(sheet, mapping, floor);
        PlanChange change = previewed(venue, draft);
        return new PlanImportReport(draft.report(outcome(change)), change, List.of(), false);
    }

    /** @throws Rejected exchange.rows-flawed when all or nothing was wanted and some rows cannot be taken */
    public PlanImportReport importSheet(long venue, Sheet sheet, ColumnMapping mapping, SheetChoice choice) {
        ImportDraft<SeatSheet.Line> draft = SeatSheet.read(sheet, mapping, choice.floor());
        draft.permitted(choice.consent(), outcome(previewed(venue, draft)));
        PlanChange change = apply(venue, "venue.plan-imported", sheet.fileName(), SeatSheet.draft(draft.taken()));
        // the plan may have changed until the venue was ours alone; a refusal takes the seats back
        ImportReport report = choice.consent().given(draft.report(outcome(change)));
        return new PlanImportReport(report, change, List.of(), false);
    }

    /**
     * How the rows of a spreadsheet are taken.
     *
     * @param floor of rows that name none
     */
    public record SheetChoice(String floor, Consent consent) {}

    /**
     * Puts seats into a physical state, in bulk.
     *
     * @param reason goes on record
     * @return seats that were in another state before
     * @throws Rejected venue.no-such-seat, venue.nothing-marked
     */
    public int mark(long venue, List<Integer> positions, SeatState state, String reason) {
        PlanChanges.Marked marked = changes.mark(venue, positions, state);
        audit.done(
                "venue.seats-marked",
                "venue:" + marked.code(),
                marked.before(),
                Map.of("state", state, "seats", marked.ranges(), "reason", reason == null ? "" : reason));
        return marked.changed();
    }

    /**
     * Takes what somebody did to the plan on the map, whole or not at all.
     *
     * @param reason goes on record
     * @throws Rejected venue.plan-changed-meanwhile, venue.seats-clash with the seats named, venue.no-such-seat,
     *     venue.nothing-edited, venue.edit-too-large, venue.bad-edit
     */
    public PlanChange edit(long venue, PlanEdit edit, String reason) {
        PlanChanges.Applied applied = changes.edit(venue, edit);
        audit.done(
                "venue.plan-edited",
                "venue:" + applied.before().code(),
                summary(applied.before()),
                Map.of("change", applied.change(), "reason", reason == null ? "" : reason));
        return applied.change();
    }

    private static Map<String, Object> summary(VenueView venue) {
        return Map.of("plan", venue.planVersion(), "seats", venue.seatTotal());
    }

    private PlanChange apply(long venue, String action, Object source, PlanDraft draft) {
        PlanChanges.Applied applied = changes.apply(venue, draft);
        audit.done(
                action,
                "venue:" + applied.before().code(),
                summary(applied.before()),
                Map.of("source", source, "change", applied.change()));
        return applied.change();
    }

    private PlanChange previewed(long venue, ImportDraft<SeatSheet.Line> draft) {
        return draft.taken().isEmpty()
                ? new PlanChange(0, 0, 0, 0, 0, 0)
                : changes.preview(venue, SeatSheet.draft(draft.taken()));
    }

    private static Map<String, Integer> outcome(PlanChange change) {
        return Map.of("added", change.added(), "changed", change.changed(), "removed", change.removed());
    }
}
