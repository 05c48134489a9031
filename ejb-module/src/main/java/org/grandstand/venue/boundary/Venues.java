package org.grandstand.venue.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.Rejected;
import org.grandstand.venue.VenuePlan;
import org.grandstand.venue.VenueView;
import org.grandstand.venue.control.PlanDrawing;
import org.grandstand.venue.control.Plans;
import org.grandstand.venue.control.VenueRows;

/** Venues and their plans, for everybody to read: where a session is held is public. */
@Stateless
@PermitAll
public class Venues {

    /** No games has more. */
    public static final int VENUES_AT_MOST = 1000;

    @Inject
    VenueRows venues;

    @Inject
    Plans plans;

    /** @throws Rejected venue.no-such-venue */
    public VenueView byId(long id) {
        return venues.byId(id).orElseThrow(() -> Rejected.missing("venue.no-such-venue", "venue", id));
    }

    /** @throws Rejected venue.no-such-venue */
    public VenueView byCode(String code) {
        return find(code).orElseThrow(() -> Rejected.missing("venue.no-such-venue", "venue", code));
    }

    public Optional<VenueView> find(String code) {
        return venues.byCode(code);
    }

    /** The venues with these ids, in no particular order; unknown ids are left out. */
    public List<VenueView> byIds(Collection<Long> ids) {
        return venues.byIds(ids);
    }

    /** All venues by code, at most {@value #VENUES_AT_MOST}. */
    public List<VenueView> all() {
        return venues.all(VENUES_AT_MOST);
    }

    /** Venues whose code, name or address contains the text. */
    public Page<VenueView> list(String text, int first, int count) {
        return venues.matching(text == null ? "" : text.strip(), first, count);
    }

    /**
     * The whole plan, seats in the order of their positions; empty of zones while the venue has no plan.
     *
     * @throws Rejected venue.no-such-venue
     */
    public VenuePlan plan(long venueId) {
        return plans.of(byId(venueId));
    }

    /**
     * The plan as JSON in the format of {@code GET /sessions/{number}/seating}, without price levels.
     *
     * @throws Rejected venue.no-such-venue
     */
    public String drawing(long venueId) {
        return PlanDrawing.draw(plan(venueId), PlanDrawing.Eye.PUBLIC);
    }

    /** The same for those who keep the plan: seats that were removed are told from damaged ones, by the flag {@code r}. */
    public String workDrawing(long venueId) {
        return PlanDrawing.draw(plan(venueId), PlanDrawing.Eye.STAFF);
    }
}
