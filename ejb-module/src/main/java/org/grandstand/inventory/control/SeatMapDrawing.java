package org.grandstand.inventory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.grandstand.inventory.SeatMap;
import org.grandstand.inventory.entity.Seating;
import org.grandstand.programme.SessionFacts;
import org.grandstand.venue.VenuePlan;

/** Draws the seat maps of sessions from the venue's plan and the session's marks. */
@ApplicationScoped
public class SeatMapDrawing {

    @Inject
    SeatingGrounds grounds;

    public SeatMap forPublic(SessionFacts session, Seating seating) {
        return draw(grounds.plan(session), seating, SeatMapText.Eye.PUBLIC);
    }

    public SeatMap forStaff(SessionFacts session, Seating seating) {
        return draw(grounds.plan(session), seating, SeatMapText.Eye.STAFF);
    }

    private static SeatMap draw(VenuePlan plan, Seating seating, SeatMapText.Eye eye) {
        String version =
                new SeatingVersion(seating.session(), seating.venue(), seating.version()).mapVersion(plan.version());
        return new SeatMap(version, new SeatMapText(plan, seating.marks(), eye).write(version));
    }
}
