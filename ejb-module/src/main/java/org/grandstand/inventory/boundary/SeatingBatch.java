package org.grandstand.inventory.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.inventory.SeatingTemplate;
import org.grandstand.inventory.control.SeatingDrafts;
import org.grandstand.inventory.control.SeatingGrounds;
import org.grandstand.inventory.control.SessionSeatRows;
import org.grandstand.inventory.entity.Seating;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.Json;
import org.grandstand.operations.JobRunView;
import org.grandstand.operations.boundary.JobRuns;
import org.grandstand.programme.SessionFacts;
import org.grandstand.venue.VenuePlan;

/**
 * Seats many sessions alike as one piece of long work: a transaction a session, so that a node that dies leaves every
 * session either whole or untouched, and whoever goes on skips those that are done.
 */
@Stateless
public class SeatingBatch {

    /** Name of the batch job. */
    public static final String KIND = "seat-sessions";

    /** One run takes at most this many sessions. */
    public static final int SESSIONS_AT_MOST = 5_000;

    private static final int SESSIONS_NAMED = 5;

    @Inject
    SeatingDrafts drafts;

    @Inject
    SessionSeatRows rows;

    @Inject
    SeatingGrounds grounds;

    @Inject
    JobRuns runs;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * What one run is to do.
     *
     * @param sessions numbers; empty for all sessions of the programme
     */
    public record SeatSessions(List<String> sessions, SeatingTemplate template) {

        public SeatSessions {
            sessions = List.copyOf(sessions);
        }
    }

    /** Asks for a run; it starts within seconds. Sessions that are confirmed already are left alone. */
    @RolesAllowed({"ticket-operations", "business-manager"})
    public long ask(SeatSessions wish) {
        Rejected.unless(
                wish.sessions().size() <= SESSIONS_AT_MOST,
                "inventory.too-many-sessions",
                "sessions",
                wish.sessions().size(),
                "limit",
                SESSIONS_AT_MOST);
        String parameters = Json.write(wish);
        long run = runs.ask(KIND, title(wish.sessions()), parameters);
        audit.noted("inventory.seating-asked", "job:" + run, parameters);
        return run;
    }

    private static String title(List<String> sessions) {
        return sessions.isEmpty()
                ? "全部场次 / all sessions"
                : sessions.stream()
                        .limit(SESSIONS_NAMED)
                        .collect(Collectors.joining(", ", "", sessions.size() > SESSIONS_NAMED ? " …" : ""));
    }

    /** The sessions of a run in the order of the programme, those already confirmed included. */
    @PermitAll
    public List<Long> sessions(long run) {
        return grounds.sessions(wish(run).sessions(), SESSIONS_AT_MOST);
    }

    /** Which of these need no work any more. */
    @PermitAll
    public Set<Long> confirmed(Collection<Long> sessions) {
        return drafts.confirmed(sessions);
    }

    /**
     * Seats one session by the run's template; a draft that somebody began is replaced.
     *
     * @return tickets made; 0 when the session was confirmed meanwhile
     * @throws Rejected when the session cannot be seated (no plan, no prices); other sessions are not touched by that
     */
    @PermitAll
    public int seat(long run, long session) {
        JobRunView view = runs.view(run);
        SessionFacts facts = grounds.session(session);
        VenuePlan plan = grounds.plan(facts);
        Seating seating = drafts.forChange(session).orElseGet(() -> added(facts, plan));
        if (seating.confirmed()) {
            return 0;
        }
        seating.arrange(grounds.byTemplate(facts, plan, wish(run).template()));
        seating.confirm(grounds.pricedLevels(session), view.startedBy(), clock.instant());
        rows.write(session, seating.marks());
        drafts.forgetSteps(session);
        audit.done("inventory.seating-confirmed", "session:" + facts.number(), null, seating.view());
        return seating.view().tickets();
    }

    private Seating added(SessionFacts session, VenuePlan plan) {
        Seating seating = new Seating(session.id(), session.venue().id(), plan.version(), grounds.unmarked(plan));
        drafts.add(seating);
        return seating;
    }

    private SeatSessions wish(long run) {
        return Json.read(runs.parameters(run), SeatSessions.class);
    }
}
