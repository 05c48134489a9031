package org.grandstand.waitingroom.entity;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.grandstand.kernel.Ids;

/**
 * A set of arrivals in one room, whose row is locked. One person has one entry: who has one keeps it, unless the time to
 * order has passed, then it moves to the end. Knows the rules, touches no database.
 */
public final class ArrivalRound {

    private final Room room;
    private final DrawnOrder order;
    private final Instant now;
    private final Map<Long, Standing> byPerson = new HashMap<>();
    private final Map<Long, Standing> added = new LinkedHashMap<>();
    private final Map<Long, Standing> moved = new LinkedHashMap<>();
    private long inDraw;
    private long late;
    private long lastNumber;

    /**
     * @param order null while there is none on this node
     * @param known entries of those in the set who have one
     */
    public ArrivalRound(QueueRules rules, List<Standing> known) {
        this.room = rules.room();
        this.order = rules.order();
        this.now = rules.now();
        this.inDraw = room.counts().inDraw();
        this.late = room.counts().late();
        this.lastNumber = room.counts().lastNumber();
        known.forEach(standing -> byPerson.put(standing.personId(), standing));
    }

    /** The person's entry from now on. */
    public Standing arrive(long person, Instant arrived) {
        Standing known = byPerson.get(person);
        if (known == null) {
            return keep(added, fresh(person, arrived));
        }
        if (missed(known)) {
            return keep(moved, known.moved(nextNumber()));
        }
        return known;
    }

    private Standing fresh(long person, Instant arrived) {
        if (room.inTime(arrived)) {
            inDraw++;
            return new Standing(Ids.next(), person, null);
        }
        late++;
        return new Standing(Ids.next(), person, nextNumber());
    }

    /** Turns that passed while nobody waited are lost: they would let a later crowd in all at once. */
    private long nextNumber() {
        long passed = room.line().admitted(now) - inDraw;
        lastNumber = Math.max(lastNumber, passed) + 1;
        return lastNumber;
    }

    private Standing keep(Map<Long, Standing> changed, Standing standing) {
        changed.put(standing.personId(), standing);
        byPerson.put(standing.personId(), standing);
        return standing;
    }

    private boolean missed(Standing known) {
        return room.position(known, order)
                .filter(position -> room.missed(position, now))
                .isPresent();
    }

    public List<Standing> added() {
        return List.copyOf(added.values());
    }

    public List<Standing> moved() {
        return List.copyOf(moved.values());
    }

    public Room.Counts counts() {
        return new Room.Counts(inDraw, late, lastNumber);
    }
}
