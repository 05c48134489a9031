package org.grandstand.inventory.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.grandstand.inventory.SeatCategory;
import org.grandstand.inventory.SeatMark;
import org.grandstand.inventory.SeatingState;
import org.grandstand.inventory.SeatingView;
import org.grandstand.kernel.Rejected;
import org.hibernate.Length;

/** A session's seating: arranged as a draft, then confirmed once and for all, emergency seats excepted (I3.1, I3.2). */
@Entity
@Table(name = "inventory_seating")
public class Seating {

    @Id
    @Column(name = "session_id")
    private long sessionId;

    @Column(name = "venue_id")
    private long venueId;

    @Enumerated(EnumType.STRING)
    private SeatingState state;

    /** Length of the strings: one more than the highest position. */
    @Column(name = "seat_count")
    private int seatCount;

    @Column(name = "ticket_count")
    private int ticketCount;

    @Column(name = "plan_version")
    private int planVersion;

    @Column(length = Length.LONG32)
    private String categories;

    @Column(length = Length.LONG32)
    private String levels;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    @Version
    private int version;

    protected Seating() {} // for JPA

    public Seating(long sessionId, long venueId, int planVersion, SeatMarks marks) {
        Rejected.unless(marks.seats() > 0, "inventory.venue-without-seats");
        this.sessionId = sessionId;
        this.venueId = venueId;
        this.planVersion = planVersion;
        this.state = SeatingState.DRAFT;
        this.seatCount = marks.size();
        write(marks);
    }

    /** Arranges the draft anew; how the marks came about is the caller's matter. */
    public void arrange(SeatMarks marks) {
        requireDraft();
        write(marks);
    }

    /** Fixes the seating; from now on every seat has its ticket. */
    public void confirm(Set<String> pricedLevels, String by, Instant now) {
        requireDraft();
        int[] priceless = marks().saleableWithoutLevel();
        Rejected.unless(
                priceless.length == 0,
                "inventory.saleable-without-level",
                "count",
                priceless.length,
                "positions",
                SeatMarks.some(priceless));
        requirePrices(marks().levelsUsed(), pricedLevels);
        state = SeatingState.CONFIRMED;
        ticketCount = marks().seats();
        confirmedAt = now;
        confirmedBy = by;
    }

    /** Turns emergency seats saleable or not for sale; nothing else turns after confirmation (I3.2). */
    public void turnEmergency(int[] positions, SeatMark into, Set<String> pricedLevels) {
        if (state != SeatingState.CONFIRMED) {
            throw Rejected.state("inventory.not-confirmed");
        }
        SeatCategory category = into.category();
        Rejected.unless(
                category == SeatCategory.SALEABLE || category == SeatCategory.OCCUPIED,
                "inventory.emergency-turns-into");
        int[] others = marks().notOf(SeatCategory.EMERGENCY, positions);
        Rejected.unless(
                others.length == 0,
                "inventory.only-emergency-seats",
                "count",
                others.length,
                "positions",
                SeatMarks.some(others));
        SeatMarks turned = marks().with(positions, into);
        int[] priceless = turned.saleableWithoutLevel();
        Rejected.unless(
                priceless.length == 0,
                "inventory.saleable-without-level",
                "count",
                priceless.length,
                "positions",
                SeatMarks.some(priceless));
        requirePrices(turned.levelsUsed(), pricedLevels);
        write(turned);
    }

    private void requireDraft() {
        if (state != SeatingState.DRAFT) {
            throw Rejected.state("inventory.seating-confirmed", "tickets", ticketCount);
        }
    }

    private static void requirePrices(Set<String> used, Set<String> priced) {
        Set<String> without = new TreeSet<>(used);
        without.removeAll(priced);
        Rejected.unless(without.isEmpty(), "inventory.level-without-price", "levels", String.join(", ", without));
    }

    private void write(SeatMarks marks) {
        categories = marks.categories();
        levels = marks.levels();
    }

    /** A command made for another version would overwrite what somebody else did meanwhile. */
    public void requireVersion(int expected) {
        if (version != expected) {
            throw Rejected.state("inventory.seating-changed-meanwhile", "expected", expected, "version", version);
        }
    }

    public SeatMarks marks() {
        return new SeatMarks(categories, levels);
    }

    public boolean confirmed() {
        return state == SeatingState.CONFIRMED;
    }

    public long session() {
        return sessionId;
    }

    public long venue() {
        return venueId;
    }

    public int version() {
        return version;
    }

    public SeatingView view() {
        SeatMarks marks = marks();
        return new SeatingView(
                sessionId,
                venueId,
                state,
                version,
                marks.seats(),
                ticketCount,
                planVersion,
                confirmedAt,
                confirmedBy,
                marks.counts());
    }
}
