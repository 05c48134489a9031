package org.grandstand.gate.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.gate.AdmittedTicket;
import org.grandstand.gate.GateCheckView;
import org.grandstand.gate.GateCount;
import org.grandstand.gate.GatePolicyView;
import org.grandstand.gate.GateSearch;
import org.grandstand.gate.GateSession;
import org.grandstand.gate.control.GateCounts;
import org.grandstand.gate.control.GatePolicies;
import org.grandstand.gate.control.GateRecords;
import org.grandstand.gate.entity.Doors;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.PageRequest;
import org.grandstand.kernel.Rejected;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.SessionSearch;
import org.grandstand.programme.SessionState;
import org.grandstand.programme.boundary.Programme;

/** What gates are open when, how full the sessions are, and what was checked. */
@Stateless
public class Gates {

    private static final int MINUTES_A_DAY = 1440;

    /** Sessions whose doors were open or will be within this time are shown at the gates. */
    private static final Duration NEAR = Duration.ofHours(24);

    @Inject
    Programme programme;

    @Inject
    GatePolicies policies;

    @Inject
    GateRecords records;

    @Inject
    GateCounts counts;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Sessions around now, at one venue or at all, those whose doors close next first.
     *
     * @param venue code; null for all venues
     */
    @RolesAllowed({"gate-staff", "gate-administrator", "ticket-operations", "business-manager"})
    public List<GateSession> near(String venue) {
        return search(new GateSearch(null, venue, null), PageRequest.usual(0, Page.LIMIT))
                .items();
    }

    /** Sessions that fit, those whose doors close next first and those that are over last. */
    @RolesAllowed({"gate-staff", "gate-administrator", "ticket-operations", "business-manager"})
    public Page<GateSession> search(GateSearch search, PageRequest rows) {
        Instant now = clock.instant();
        List<SessionFacts> sessions = programme.all(new SessionSearch(
                search.text(), null, search.venue(), search.day(), search.day(), SessionState.SCHEDULED));
        List<GateSession> found = policies.doors(sessions).stream()
                .map(Doors::view)
                .filter(session -> !search.aroundNow() || near(session, now))
                .sorted(Comparator.comparing(
                                (GateSession session) -> session.closesAt().isBefore(now))
                        .thenComparing(GateSession::opensAt))
                .toList();
        return Page.of(found, rows);
    }

    private static boolean near(GateSession session, Instant now) {
        return session.opensAt().minus(NEAR).isBefore(now)
                && session.closesAt().plus(NEAR).isAfter(now);
    }

    /** @throws Rejected programme.no-such-session */
    @RolesAllowed({"gate-staff", "gate-administrator", "ticket-operations", "business-manager"})
    public GateCount count(String session) {
        return counts.of(programme.byNumber(session).id());
    }

    /** The newest checks of a session (G3). */
    @RolesAllowed({"gate-administrator", "ticket-operations", "business-manager"})
    public Page<GateCheckView> checks(String session, int first, int count) {
        return records.checks(programme.byNumber(session).id(), first, count);
    }

    /** What is set; the usual rule is shown while nothing is. */
    @RolesAllowed({"gate-administrator", "ticket-operations", "business-manager"})
    public List<GatePolicyView> policies() {
        List<GatePolicyView> set = policies.all();
        boolean general = set.stream().anyMatch(policy -> policy.venue() == GatePolicyView.EVERYWHERE);
        return general
                ? set
                : java.util.stream.Stream.concat(java.util.stream.Stream.of(GatePolicyView.USUAL), set.stream())
                        .toList();
    }

    /** @throws Rejected gate.door-times */
    @RolesAllowed("gate-administrator")
    public void setPolicy(GatePolicyView policy) {
        Rejected.unless(
                policy.opensMinutesBefore() >= 0
                        && policy.opensMinutesBefore() <= MINUTES_A_DAY
                        && Math.abs(policy.closesMinutesAfter()) <= MINUTES_A_DAY,
                "gate.door-times",
                "opens",
                policy.opensMinutesBefore(),
                "closes",
                policy.closesMinutesAfter());
        List<GatePolicyView> before = policies.all();
        policies.set(policy);
        audit.done("gate.policy-set", "venue:" + policy.venue(), before, policy);
    }

    /** For other doors: which of these tickets were let in. */
    @PermitAll
    public List<AdmittedTicket> admissions(Collection<String> codes) {
        return records.admissions(codes);
    }
}
