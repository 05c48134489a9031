package org.grandstand.inventory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.grandstand.inventory.SeatingState;
import org.grandstand.inventory.SeatingView;
import org.grandstand.inventory.entity.SeatMarks;
import org.grandstand.inventory.entity.Seating;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.Database;

/** The seatings, and of each draft the last few states before the present one, for undoing. */
@ApplicationScoped
public class SeatingDrafts {

    /** So many steps can be undone. */
    public static final int STEPS_KEPT = 20;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Database database;

    public Optional<Seating> find(long session) {
        return Optional.ofNullable(entities.find(Seating.class, session));
    }

    public Seating of(long session) {
        return find(session).orElseThrow(() -> Rejected.missing("inventory.no-seating", "session", session));
    }

    /** For change: two people cannot change one seating at once, and each command names the version it saw. */
    public Seating forChange(long session, int version) {
        Seating seating =
                forChange(session).orElseThrow(() -> Rejected.missing("inventory.no-seating", "session", session));
        seating.requireVersion(version);
        return seating;
    }

    /** For change by the batch, which takes the seating as it finds it. */
    public Optional<Seating> forChange(long session) {
        return Optional.ofNullable(entities.find(Seating.class, session, LockModeType.PESSIMISTIC_WRITE));
    }

    public void add(Seating seating) {
        entities.persist(seating);
    }

    /** Writes changes now, so that the version told to the caller is the one that counts next time. */
    public void flush() {
        entities.flush();
    }

    /** Which way a step leads. */
    public enum Way {
        BACK("D"),
        FORTH("U");

        private final String kind;

        Way(String kind) {
            this.kind = kind;
        }
    }

    /** Remembers the present marks as a step to go back to; what was undone before cannot be redone any more. */
    public void remember(Seating seating) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "delete from inventory_seating_step where session_id = ? and (kind = ? or version <= ?)",
                        seating.session(),
                        Way.FORTH.kind,
                        seating.version() - STEPS_KEPT));
        keep(seating, Way.BACK);
    }

    /** Keeps the present marks on one side of the present. */
    public void keep(Seating seating, Way way) {
        SeatMarks marks = seating.marks();
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into inventory_seating_step (session_id, version, categories, levels, kind) values (?, ?, ?, ?, ?)",
                        seating.session(),
                        seating.version(),
                        marks.categories(),
                        marks.levels(),
                        way.kind));
    }

    /** The nearest step on one side, taken out of memory; empty when there is none. */
    public Optional<SeatMarks> take(long session, Way way) {
        return database.jdbi().withHandle(handle -> {
            Optional<Integer> version = handle.createQuery(
                            "select max(version) from inventory_seating_step where session_id = :session and kind = :kind")
                    .bind("session", session)
                    .bind("kind", way.kind)
                    .mapTo(Integer.class)
                    .findOne();
            Optional<SeatMarks> marks = version.flatMap(last -> handle.createQuery(
                            "select categories, levels from inventory_seating_step where session_id = :session and version = :version")
                    .bind("session", session)
                    .bind("version", last)
                    .map((row, context) -> new SeatMarks(row.getString(1), row.getString(2)))
                    .findOne());
            version.ifPresent(last -> handle.execute(
                    "delete from inventory_seating_step where session_id = ? and version = ?", session, last));
            return marks;
        });
    }

    /** How many steps there are on one side. */
    public int steps(long session, Way way) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from inventory_seating_step where session_id = :session and kind = :kind")
                        .bind("session", session)
                        .bind("kind", way.kind)
                        .mapTo(Integer.class)
                        .one());
    }

    /** A confirmed seating has no way back. */
    public void forgetSteps(long session) {
        database.jdbi()
                .useHandle(
                        handle -> handle.execute("delete from inventory_seating_step where session_id = ?", session));
    }

    /** Which of these sessions are confirmed. */
    public Set<Long> confirmed(Collection<Long> sessions) {
        return new HashSet<>(entities.createQuery(
                        "select s.sessionId from Seating s where s.state = :confirmed and s.sessionId in :sessions",
                        Long.class)
                .setParameter("confirmed", SeatingState.CONFIRMED)
                .setParameter("sessions", sessions)
                .getResultList());
    }

    /** The seatings of these sessions; sessions without one are left out. */
    public Map<Long, SeatingView> views(Collection<Long> sessions) {
        return entities.createQuery("select s from Seating s where s.sessionId in :sessions", Seating.class)
                .setParameter("sessions", sessions)
                .getResultStream()
                .collect(Collectors.toMap(Seating::session, Seating::view));
    }

    /** All confirmed seatings, without reading their long strings. */
    public List<SeatingVersion> confirmedVersions() {
        return entities.createQuery(
                        "select new org.grandstand.inventory.control.SeatingVersion(s.sessionId, s.venueId, s.version) "
                                + "from Seating s where s.state = :confirmed",
                        SeatingVersion.class)
                .setParameter("confirmed", SeatingState.CONFIRMED)
                .getResultList();
    }
}
