package org.grandstand.venue.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.exchange.ColumnMapping;
import org.grandstand.exchange.Consent;
import org.grandstand.exchange.ImportDraft;
import org.grandstand.exchange.ImportReport;
import org.grandstand.exchange.Sheet;
import org.grandstand.exchange.TargetField;
import org.grandstand.exchange.boundary.ImportTurns;
import org.grandstand.kernel.control.Json;
import org.grandstand.operations.boundary.JobRuns;
import org.grandstand.venue.BowlFields;
import org.grandstand.venue.PlanChange;
import org.grandstand.venue.VenueView;
import org.grandstand.venue.control.Bowl;
import org.grandstand.venue.control.PlanChanges;
import org.grandstand.venue.control.VenueRows;
import org.grandstand.venue.control.VenueSheet;
import org.grandstand.venue.entity.Venue;

/** Adds a list of venues; those with a capacity get a generated bowl, one after the other, as a piece of long work. */
@Stateless
public class VenueImport {

    /** Name of the batch job. */
    public static final String KIND = "generate-bowls";

    @Inject
    VenueRows venues;

    @Inject
    PlanChanges changes;

    @Inject
    JobRuns runs;

    @Inject
    ImportTurns turns;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** A bowl that a run is to build. */
    public record Wanted(long venue, int seats) {}

    /** All bowls of a run. */
    public record WantedBowls(List<Wanted> bowls) {}

    @PermitAll
    public List<TargetField> fields() {
        return VenueSheet.FIELDS;
    }

    /**
     * What the list would add.
     *
     * @param zone time zone of venues whose row names none
     */
    @RolesAllowed("ticket-operations")
    public ImportReport preview(Sheet sheet, ColumnMapping mapping, String zone) {
        ImportDraft<VenueSheet.Line> draft = VenueSheet.read(sheet, mapping, venues.all(Venues.VENUES_AT_MOST), zone);
        return draft.report(outcome(draft.taken()));
    }

    /**
     * Adds the good rows.
     *
     * @throws org.grandstand.kernel.Rejected exchange.rows-flawed, exchange.no-row-taken, exchange.import-running,
     *     exchange.changed-since-preview
     */
    @RolesAllowed("ticket-operations")
    public ImportReport apply(Sheet sheet, ColumnMapping mapping, String zone, Consent consent) {
        turns.take("venue.list");
        ImportDraft<VenueSheet.Line> draft = VenueSheet.read(sheet, mapping, venues.all(Venues.VENUES_AT_MOST), zone);
        ImportReport report = draft.permitted(consent, outcome(draft.taken()));
        List<Wanted> wanted = new ArrayList<>();
        for (VenueSheet.Line line : draft.taken()) {
            Venue venue = new Venue(line.fields(), clock.instant());
            venues.add(venue);
            audit.done("venue.added", "venue:" + line.fields().code(), null, line.fields());
            if (line.capacity() > 0) {
                wanted.add(new Wanted(venue.id(), line.capacity()));
            }
        }
        if (!wanted.isEmpty()) {
            runs.ask(KIND, sheet.fileName(), Json.write(new WantedBowls(wanted)));
        }
        return report;
    }

    /** What the run is to build and has not built yet; a venue that got seats meanwhile is left alone. */
    @PermitAll
    public List<Wanted> waiting(long run) {
        List<Wanted> wanted = Json.read(runs.parameters(run), WantedBowls.class).bowls();
        return wanted.stream()
                .filter(bowl -> venues.byId(bowl.venue())
                        .map(venue -> venue.planVersion() == 0)
                        .orElse(false))
                .toList();
    }

    @PermitAll
    public int total(long run) {
        return Json.read(runs.parameters(run), WantedBowls.class).bowls().size();
    }

    /** Builds one bowl of a run, in a transaction of its own; answers its seats. */
    @PermitAll
    public int build(Wanted wanted) {
        VenueView before = venues.byId(wanted.venue()).orElseThrow();
        BowlFields fields = BowlFields.usual(wanted.seats());
        PlanChange change = changes.apply(before.id(), Bowl.build(fields)).change();
        audit.done("venue.plan-generated", "venue:" + before.code(), null, Map.of("source", fields, "change", change));
        return change.seats();
    }

    private static Map<String, Integer> outcome(List<VenueSheet.Line> lines) {
        int seats = lines.stream().mapToInt(VenueSheet.Line::capacity).sum();
        return Map.of("created", lines.size(), "seats", seats);
    }
}
