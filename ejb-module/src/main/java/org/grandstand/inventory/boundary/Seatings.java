package org.grandstand.inventory.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.inventory.SeatMark;
import org.grandstand.inventory.SeatOrder;
import org.grandstand.inventory.SeatSelection;
import org.grandstand.inventory.SeatShare;
import org.grandstand.inventory.SeatingOverview;
import org.grandstand.inventory.SeatingSteps;
import org.grandstand.inventory.SeatingView;
import org.grandstand.inventory.control.BoardChanges;
import org.grandstand.inventory.control.SeatingDrafts;
import org.grandstand.inventory.control.SeatingDrafts.Way;
import org.grandstand.inventory.control.SeatingGrounds;
import org.grandstand.inventory.control.SessionSeatRows;
import org.grandstand.inventory.entity.SeatMarks;
import org.grandstand.inventory.entity.Seating;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.CurrentCaller;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.SessionSearch;
import org.grandstand.venue.VenuePlan;

/**
 * Arranges and confirms the seating of a session (I3.1, I3.2, I4.1). Every command names the version of the seating it was
 * made for; when somebody else changed it meanwhile, the command is refused and nothing is overwritten.
 */
@Stateless
@RolesAllowed({"ticket-operations", "business-manager"})
public class Seatings {

    @Inject
    SeatingDrafts drafts;

    @Inject
    SessionSeatRows rows;

    @Inject
    SeatingGrounds grounds;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Inject
    BoardChanges boards;

    /**
     * Draws a session's seating from its venue's plan: every usable seat is saleable and has no level yet. When there is a
     * seating already, it stays as it is.
     *
     * @throws Rejected inventory.venue-without-seats
     */
    public SeatingView draw(String session) {
        SessionFacts facts = grounds.session(session);
        return drafts.find(facts.id()).orElseGet(() -> drawn(facts)).view();
    }

    private Seating drawn(SessionFacts session) {
        VenuePlan plan = grounds.plan(session);
        Seating seating = new Seating(session.id(), session.venue().id(), plan.version(), grounds.unmarked(plan));
        drafts.add(seating);
        drafts.flush();
        audit.done("inventory.seating-drawn", subject(session), null, seating.view());
        return seating;
    }

    /** Sessions in order of start, each with its seating. */
    public Page<SeatingOverview> list(SessionSearch search, int first, int count) {
        Page<SessionFacts> sessions = grounds.search(search, first, count);
        Map<Long, SeatingView> seatings =
                drafts.views(sessions.items().stream().map(SessionFacts::id).toList());
        return new Page<>(
                sessions.items().stream()
                        .map(session -> new SeatingOverview(session, seatings.get(session.id())))
                        .toList(),
                sessions.total());
    }

    /** The seating of a session; empty while none was drawn. */
    public Optional<SeatingView> find(String session) {
        return drafts.find(grounds.session(session).id()).map(Seating::view);
    }

    /** @throws Rejected inventory.no-seating */
    public SeatingView of(String session) {
        return drafts.of(grounds.session(session).id()).view();
    }

    /**
     * Writes a category, a price level or both on the selected seats of a draft.
     *
     * @throws Rejected inventory.no-such-seat, inventory.no-such-zone, inventory.no-such-row, inventory.seating-confirmed,
     *     inventory.seating-changed-meanwhile
     */
    public SeatingView assign(String session, int version, SeatSelection selection, SeatMark mark) {
        SessionFacts facts = grounds.session(session);
        return arrange(facts, version, "inventory.seats-assigned", marks -> {
            int[] positions = grounds.positions(grounds.plan(facts), selection, SeatOrder.PLAN, marks);
            return marks.with(positions, mark);
        });
    }

    /**
     * Divides the selected seats of a draft by shares, whole rows first to last in the order given.
     *
     * @throws Rejected inventory.shares-exceed-whole and those of {@link #assign}
     */
    public SeatingView share(SharesOfSeats shares) {
        SessionFacts facts = grounds.session(shares.session());
        return arrange(facts, shares.version(), "inventory.seats-shared", marks -> {
            int[] positions = grounds.positions(grounds.plan(facts), shares.selection(), shares.order(), marks);
            return grounds.shared(marks, positions, shares.shares());
        });
    }

    /**
     * Seats of a draft to be divided.
     *
     * @param session its number
     * @param version of the seating, as last seen
     */
    public record SharesOfSeats(
            String session, int version, SeatSelection selection, SeatOrder order, List<SeatShare> shares) {}

    /** Takes over another session's seating at the same venue. */
    public SeatingView copy(String session, int version, String from) {
        SessionFacts facts = grounds.session(session);
        SessionFacts source = grounds.session(from);
        Rejected.unless(
                facts.venue().id() == source.venue().id(),
                "inventory.other-venue",
                "venue",
                facts.venue().code(),
                "other",
                source.venue().code());
        SeatMarks other = drafts.of(source.id()).marks();
        return arrange(facts, version, "inventory.seating-copied", marks -> marks.copying(other));
    }

    /**
     * Goes back one step of the draft.
     *
     * @throws Rejected inventory.nothing-to-undo
     */
    public SeatingView undo(String session, int version) {
        return step(session, version, Way.BACK);
    }

    /**
     * Goes forth again by one step that was undone; a new step in between ends what can be redone.
     *
     * @throws Rejected inventory.nothing-to-redo
     */
    public SeatingView redo(String session, int version) {
        return step(session, version, Way.FORTH);
    }

    private SeatingView step(String session, int version, Way way) {
        boolean back = way == Way.BACK;
        SessionFacts facts = grounds.session(session);
        Seating seating = drafts.forChange(facts.id(), version);
        SeatMarks there = drafts.take(facts.id(), way)
                .orElseThrow(() -> Rejected.state(back ? "inventory.nothing-to-undo" : "inventory.nothing-to-redo"));
        drafts.keep(seating, back ? Way.FORTH : Way.BACK);
        String action = back ? "inventory.seating-undone" : "inventory.seating-redone";
        return changed(facts, seating, action, () -> seating.arrange(there));
    }

    /** How many steps of the draft can be undone, and how many redone. */
    public SeatingSteps steps(String session) {
        long id = grounds.session(session).id();
        return new SeatingSteps(drafts.steps(id, Way.BACK), drafts.steps(id, Way.FORTH));
    }

    /**
     * Fixes the seating and makes one ticket a seat, each with its code.
     *
     * @throws Rejected inventory.saleable-without-level, inventory.level-without-price, inventory.seating-confirmed
     */
    public SeatingView confirm(String session, int version) {
        SessionFacts facts = grounds.session(session);
        Seating seating = drafts.forChange(facts.id(), version);
        return changed(facts, seating, "inventory.seating-confirmed", () -> {
            seating.confirm(grounds.pricedLevels(facts.id()), caller.get().principalName(), clock.instant());
            rows.write(facts.id(), seating.marks());
            drafts.forgetSteps(facts.id());
        });
    }

    /**
     * Turns emergency seats of a confirmed session saleable (with a level) or occupied, that is, not for sale (I3.2).
     *
     * @throws Rejected inventory.not-confirmed, inventory.only-emergency-seats, inventory.seats-turned-meanwhile
     */
    public SeatingView turnEmergency(String session, int version, SeatSelection selection, SeatMark into) {
        SessionFacts facts = grounds.session(session);
        Seating seating = drafts.forChange(facts.id(), version);
        int[] positions = grounds.positions(grounds.plan(facts), selection, SeatOrder.PLAN, seating.marks());
        return changed(facts, seating, "inventory.emergency-turned", () -> {
            seating.turnEmergency(positions, into, grounds.pricedLevels(facts.id()));
            rows.turn(facts.id(), positions, seating.marks());
            boards.seatingChanged(facts.id());
        });
    }

    private SeatingView arrange(SessionFacts session, int version, String action, UnaryOperator<SeatMarks> change) {
        Seating seating = drafts.forChange(session.id(), version);
        SeatMarks arranged = change.apply(seating.marks());
        if (arranged.equals(seating.marks())) {
            return seating.view(); // the version stays, so there is no step to keep either
        }
        drafts.remember(seating);
        return changed(session, seating, action, () -> seating.arrange(arranged));
    }

    private SeatingView changed(SessionFacts session, Seating seating, String action, Runnable change) {
        SeatingView before = seating.view();
        change.run();
        drafts.flush();
        SeatingView after = seating.view();
        audit.done(action, subject(session), before, after);
        return after;
    }

    private static String subject(SessionFacts session) {
        return "session:" + session.number();
    }
}
