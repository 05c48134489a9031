package org.grandstand.venue.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.Rejected.FieldError;
import org.grandstand.kernel.Rejected.Kind;
import org.grandstand.venue.PlanChange;
import org.grandstand.venue.PlanEdit;
import org.grandstand.venue.PlanEdit.SeatEdit;
import org.grandstand.venue.SeatState;
import org.grandstand.venue.VenuePlan;

/** A plan after an edit by hand, checked as a whole: nothing of an edit is taken when any of it cannot be. */
final class EditedPlan {

    /** So many clashes are named; more would not be read. */
    private static final int CLASHES_NAMED = 10;

    private static final int COORDINATE_AT_MOST = 1_000_000;

    private final PlanEdit edit;
    private final Map<String, String> newZones = new LinkedHashMap<>();
    private final Map<String, String> floors = new HashMap<>();
    private final Map<Integer, PlanDraft.Seat> before = new HashMap<>();
    private final Map<String, Integer> removedBefore = new HashMap<>();
    private final Map<Integer, PlanDraft.Seat> changed = new HashMap<>();
    private final List<PlanDraft.Seat> added = new ArrayList<>();

    private EditedPlan(VenuePlan plan, PlanEdit edit) {
        this.edit = edit;
        for (VenuePlan.Zone zone : plan.zones()) {
            floors.put(zone.name(), zone.floor());
            zone.rows().forEach(row -> keep(zone, row));
        }
        before.forEach((position, seat) -> {
            if (seat.state() == SeatState.REMOVED) {
                removedBefore.put(seat.address(), position);
            }
        });
    }

    /**
     * @throws Rejected venue.nothing-edited, venue.edit-too-large, venue.no-such-seat, venue.bad-edit, venue.bad-plan with
     *     the seats that clash, venue.plan-too-large, venue.too-many-zones
     */
    static EditedPlan of(VenuePlan plan, PlanEdit edit) {
        int seats = edit.seats().size();
        Rejected.unless(seats > 0, "venue.nothing-edited");
        Rejected.unless(
                seats <= PlanEdit.SEATS_AT_MOST,
                "venue.edit-too-large",
                "seats",
                seats,
                "limit",
                PlanEdit.SEATS_AT_MOST);
        EditedPlan edited = new EditedPlan(plan, edit);
        edit.seats().forEach(edited::take);
        edited.check();
        return edited;
    }

    private void keep(VenuePlan.Zone zone, VenuePlan.Row row) {
        for (int i = 0; i < row.count(); i++) {
            before.put(
                    row.from() + i,
                    new PlanDraft.Seat(
                            zone.name(), row.name(), row.numbers().get(i), row.x()[i], row.y()[i], row.state(i)));
        }
    }

    private void take(SeatEdit wanted) {
        PlanDraft.Seat seat = new PlanDraft.Seat(
                name(wanted.zone(), PlanDraft.ZONE_NAME_LENGTH),
                name(wanted.row(), PlanDraft.ROW_LENGTH),
                name(wanted.number(), PlanDraft.NUMBER_LENGTH),
                coordinate(wanted.x()),
                coordinate(wanted.y()),
                Objects.requireNonNullElse(wanted.state(), SeatState.NORMAL));
        if (!floors.containsKey(seat.zone())) {
            String floor = name(edit.newZones().get(seat.zone()), PlanDraft.FLOOR_LENGTH);
            floors.put(seat.zone(), floor);
            newZones.put(seat.zone(), floor);
        }
        // an address that was removed comes back on its old position, which sessions may still name
        Integer position = wanted.position() == null ? removedBefore.remove(seat.address()) : wanted.position();
        if (position == null) {
            added.add(seat);
        } else if (!before.containsKey(position) || changed.putIfAbsent(position, seat) != null) {
            throw Rejected.missing("venue.no-such-seat", "position", position);
        }
    }

    private static String name(String text, int limit) {
        String name = text == null ? "" : text.strip();
        if (name.isEmpty() || name.length() > limit) {
            throw Rejected.malformed("venue.bad-edit", "what", name);
        }
        return name;
    }

    private static int coordinate(int value) {
        if (Math.abs((long) value) > COORDINATE_AT_MOST) {
            throw Rejected.malformed("venue.bad-edit", "what", value);
        }
        return value;
    }

    private void check() {
        Rejected.unless(
                floors.size() <= PlanDraft.ZONES_AT_MOST, "venue.too-many-zones", "limit", PlanDraft.ZONES_AT_MOST);
        List<PlanDraft.Seat> standing = standing().toList();
        Rejected.unless(
                standing.size() <= PlanDraft.SEATS_AT_MOST, "venue.plan-too-large", "limit", PlanDraft.SEATS_AT_MOST);
        List<FieldError> clashes = new ArrayList<>();
        PlanRules.clashes(standing, clashes::add);
        changed.forEach((position, seat) -> {
            Integer gone = removedBefore.get(seat.address());
            if (gone != null && !gone.equals(position) && !changed.containsKey(gone)) {
                clashes.add(new FieldError(
                        PlanRules.where(seat),
                        "venue.seat-removed-there",
                        Rejected.facts("seat", PlanRules.where(seat))));
            }
        });
        if (!clashes.isEmpty()) {
            throw Rejected.fields(
                    Kind.RULE,
                    "venue.seats-clash",
                    clashes.stream().limit(CLASHES_NAMED).toList());
        }
    }

    private Stream<PlanDraft.Seat> standing() {
        return Stream.concat(
                        before.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(seat -> changed.getOrDefault(seat.getKey(), seat.getValue())),
                        added.stream())
                .filter(seat -> seat.state() != SeatState.REMOVED);
    }

    PlanChange figures() {
        int removed = (int) changed.entrySet().stream()
                .filter(seat -> seat.getValue().state() == SeatState.REMOVED
                        && before.get(seat.getKey()).state() != SeatState.REMOVED)
                .count();
        return new PlanChange(
                added.size(), changed.size() - removed, removed, before.size() - changed.size(), floors.size(), (int)
                        standing().count());
    }

    /** Seats that get positions of their own. */
    List<PlanDraft.Seat> added() {
        return added;
    }

    /** Seats of the venue as they shall be, by position. */
    Map<Integer, PlanDraft.Seat> changed() {
        return changed;
    }

    /** Those of the changed seats that get another address. */
    List<Integer> renamed() {
        return changed.entrySet().stream()
                .filter(seat -> !before.get(seat.getKey())
                        .address()
                        .equals(seat.getValue().address()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Zones that the venue did not have, in the order in which they were met. */
    List<PlanDraft.Zone> newZones() {
        return newZones.entrySet().stream()
                .map(zone -> new PlanDraft.Zone(zone.getKey(), zone.getValue(), new int[0]))
                .toList();
    }

    /** Zones whose outline no longer fits their seats. */
    Set<String> zonesTouched() {
        Set<String> touched = new HashSet<>();
        added.forEach(seat -> touched.add(seat.zone()));
        changed.forEach((position, seat) -> {
            touched.add(seat.zone());
            touched.add(before.get(position).zone());
        });
        return touched;
    }

    /** How far the plan reaches to the right and down, at least as far as before. */
    int reach(int before, boolean across) {
        return Math.max(
                before,
                standing().mapToInt(seat -> across ? seat.x() : seat.y()).max().orElse(0) + PlanDraft.MARGIN);
    }
}
