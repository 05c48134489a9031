package org.grandstand.venue.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.kernel.Rejected;
import org.grandstand.venue.VenueFields;
import org.grandstand.venue.VenueView;
import org.grandstand.venue.control.VenueRows;
import org.grandstand.venue.control.VenueRules;
import org.grandstand.venue.entity.Venue;

/** Sets venues up and keeps what is said about them. */
@Stateless
@RolesAllowed("ticket-operations")
public class VenueDesk {

    @Inject
    VenueRows venues;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** @throws Rejected venue.bad-fields with each field; venue.code-taken */
    public VenueView add(VenueFields fields) {
        VenueRules.check(fields);
        if (venues.byCode(fields.code()).isPresent()) {
            throw Rejected.state("venue.code-taken", "code", fields.code());
        }
        Venue venue = new Venue(fields, clock.instant());
        venues.add(venue);
        audit.done("venue.added", "venue:" + fields.code(), null, fields);
        return venue.view();
    }

    /** Changes what is said about the venue; its code stays. */
    public VenueView change(long id, VenueFields fields) {
        VenueRules.check(fields);
        Venue venue = venues.forUpdate(id);
        VenueFields before = venue.fields();
        venue.change(fields);
        audit.done("venue.changed", "venue:" + before.code(), before, venue.fields());
        return venue.view();
    }
}
