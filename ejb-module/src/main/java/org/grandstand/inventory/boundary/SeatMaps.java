package org.grandstand.inventory.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.grandstand.inventory.SeatMap;
import org.grandstand.inventory.control.SeatMapDrawing;
import org.grandstand.inventory.control.SeatingDrafts;
import org.grandstand.inventory.control.SeatingGrounds;
import org.grandstand.inventory.control.SeatingVersion;
import org.grandstand.inventory.control.SessionSeatRows;
import org.grandstand.inventory.entity.Seating;
import org.grandstand.kernel.Rejected;
import org.grandstand.programme.SessionFacts;

/** Seat maps of sessions, and what the lists of sessions say about their seats. */
@Stateless
public class SeatMaps {

    @Inject
    SeatingDrafts drafts;

    @Inject
    SessionSeatRows rows;

    @Inject
    SeatingGrounds grounds;

    @Inject
    SeatMapDrawing drawing;

    /**
     * The map that customers see: only seats on sale have a level.
     *
     * @throws Rejected inventory.not-seated
     */
    @PermitAll
    public SeatMap map(String session) {
        SessionFacts facts = grounds.session(session);
        Seating seating = drafts.find(facts.id())
                .filter(Seating::confirmed)
                .orElseThrow(() -> Rejected.state("inventory.not-seated", "session", session));
        return drawing.forPublic(facts, seating);
    }

    /** The map that staff work on, drafts included: every seat with its category and level. */
    @RolesAllowed({"ticket-operations", "business-manager"})
    public SeatMap workMap(String session) {
        SessionFacts facts = grounds.session(session);
        return drawing.forStaff(facts, drafts.of(facts.id()));
    }

    /** Versions of the public maps of all confirmed sessions. */
    @PermitAll
    public Map<Long, String> versions() {
        Map<Long, Integer> plans = grounds.planVersions();
        return drafts.confirmedVersions().stream()
                .collect(Collectors.toMap(
                        SeatingVersion::session,
                        seating -> seating.mapVersion(plans.getOrDefault(seating.venue(), 0))));
    }

    /** Saleable seats of every confirmed session, by session and level. */
    @PermitAll
    public Map<Long, Map<String, Integer>> capacities() {
        return rows.capacities();
    }
}
