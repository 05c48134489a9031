package org.grandstand.inventory.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.grandstand.inventory.SeatAddress;
import org.grandstand.venue.VenuePlan;

/** A venue's rows by position: finds a seat's address and seats side by side. */
public final class SeatIndex {

    /** A row and the block it is in. */
    private record Placed(VenuePlan.Zone zone, VenuePlan.Row row) {}

    /** Free seats side by side, from a position on. */
    private record Run(int from, int length) {}

    private final TreeMap<Integer, Placed> byFirstPosition = new TreeMap<>();

    public SeatIndex(VenuePlan plan) {
        for (VenuePlan.Zone zone : plan.zones()) {
            for (VenuePlan.Row row : zone.rows()) {
                byFirstPosition.put(row.from(), new Placed(zone, row));
            }
        }
    }

    public Optional<SeatAddress> address(int position) {
        var found = byFirstPosition.floorEntry(position);
        if (found == null || position >= found.getKey() + found.getValue().row.count()) {
            return Optional.empty();
        }
        Placed placed = found.getValue();
        return Optional.of(new SeatAddress(
                position,
                placed.zone.floor(),
                placed.zone.name(),
                placed.row.name(),
                placed.row.numbers().get(position - found.getKey())));
    }

    /**
     * The best seats for a party, in the plan's order of rows: side by side, and where possible without leaving a single
     * seat alone beside them. A party that fits nowhere together is split into the longest runs there are.
     *
     * @param free which positions may be chosen
     * @return as many positions as asked for, or none when there are not enough
     */
    public List<Integer> best(int party, IntPredicate free) {
        List<Run> runs = runs(free);
        Optional<Run> fit = runs.stream()
                .filter(run -> run.length == party || run.length >= party + 2)
                .findFirst()
                .or(() -> runs.stream().filter(run -> run.length >= party).findFirst());
        return fit.map(run -> positions(run, party)).orElseGet(() -> split(party, runs));
    }

    private List<Run> runs(IntPredicate free) {
        List<Run> runs = new ArrayList<>();
        for (Placed placed : byFirstPosition.values()) {
            int from = placed.row.from();
            int end = from + placed.row.count();
            int start = from;
            for (int position = from; position <= end; position++) {
                if (position == end || !free.test(position)) {
                    if (position > start) {
                        runs.add(new Run(start, position - start));
                    }
                    start = position + 1;
                }
            }
        }
        return runs;
    }

    private static List<Integer> split(int party, List<Run> runs) {
        List<Integer> chosen = new ArrayList<>();
        runs.stream()
                .sorted(Comparator.comparingInt(Run::length).reversed())
                .takeWhile(run -> chosen.size() < party)
                .forEach(run -> chosen.addAll(positions(run, Math.min(run.length, party - chosen.size()))));
        return chosen.size() == party ? chosen : List.of();
    }

    private static List<Integer> positions(Run run, int count) {
        List<Integer> positions = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            positions.add(run.from + i);
        }
        return positions;
    }
}
