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

    /** Remembers the present marks as a step to go back to. */
    public void remember(Seating seating) {
        SeatMarks marks = seating.marks();
        database.jdbi().useHandle(handle -> {
            handle.execute(
                    "insert into inventory_seating_step (session_id, version, categories, levels) values (?, ?, ?, ?)",
                    seating.session(),
                    seating.version(),
                    marks.categories(),
                    marks.levels());
            handle.execute(
                    "delete from inventory_seating_step where session_id = ? and version <= ?",
                    seating.session(),
                    seating.version() - STEPS_KEPT);
        });
    }

    /** The state before the last change, taken out of memory; empty when there is nothing left to undo. */
    public Optional<SeatMarks> lastStep(long session) {
        return database.jdbi().withHandle(handle -> {
            Optional<Integer> version = handle.createQuery(
                            "select max(version) from inventory_seating_step where session_id = :session")
                    .bind("session", session)
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
