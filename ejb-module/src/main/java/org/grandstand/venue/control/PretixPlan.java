package org.grandstand.venue.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.Rejected.FieldError;
import org.grandstand.kernel.control.Json;
import org.grandstand.venue.SeatState;

/**
 * Reads a seating plan in the JSON format of pretix (docs.pretix.eu, "Seating plan"): zones with rows with seats, whose
 * positions add up. Categories are names for prices and are not taken; they are counted in the notes. Everything wrong is
 * gathered and refused at once, so nothing is imported by half.
 */
public final class PretixPlan {

    static final int ERRORS_SHOWN = 50;

    /** What a seat is usually wide, in plan units; the file's unit is scaled to it. */
    private static final int SEAT_PITCH = 50;

    private static final double COORDINATE_AT_MOST = 1_000_000;

    /** A seat while its file is read, in the file's unit. */
    private record Raw(String zone, String row, String number, double x, double y) {}

    /**
     * A plan read.
     *
     * @param categories names of the file's categories, not taken
     * @param spread whether blocks lay on top of each other and were moved apart
     */
    public record Read(PlanDraft draft, Set<String> categories, boolean spread) {}

    private final List<FieldError> errors = new ArrayList<>();
    private final List<PlanDraft.Zone> zones = new ArrayList<>();
    private final List<List<Raw>> rows = new ArrayList<>();
    private final Set<String> zoneNames = new HashSet<>();
    private final Set<String> categories = new LinkedHashSet<>();
    private int seats;

    private PretixPlan() {}

    /** @throws Rejected venue.plan-not-json with the place, venue.bad-plan with the zones, rows and seats that are wrong */
    public static Read read(byte[] content, String floor) {
        JsonNode root = parse(content);
        if (!root.path("zones").isArray() || root.path("zones").isEmpty()) {
            throw Rejected.malformed("venue.plan-without-zones");
        }
        PretixPlan plan = new PretixPlan();
        int index = 0;
        for (JsonNode zone : root.path("zones")) {
            plan.zone(zone, ++index, floor);
        }
        plan.refuseErrors();
        List<PlanDraft.Seat> seats = plan.scaled();
        List<FieldError> clashes = new ArrayList<>();
        plan.zones.forEach(zone -> PlanRules.clashes(of(zone, seats), clashes::add));
        refuse(clashes);
        boolean apart = PlanRules.allApart(seats);
        PlanDraft draft = PlanDraft.of(plan.zones, apart ? seats : ZoneSpread.apart(seats));
        return new Read(draft, plan.categories, !apart);
    }

    private static List<PlanDraft.Seat> of(PlanDraft.Zone zone, List<PlanDraft.Seat> seats) {
        return seats.stream().filter(seat -> seat.zone().equals(zone.name())).toList();
    }

    private static JsonNode parse(byte[] content) {
        try {
            JsonNode root = Json.mapper().readTree(content);
            if (root == null || !root.isObject()) {
                throw Rejected.malformed("venue.plan-not-json", "line", 1, "column", 1);
            }
            return root;
        } catch (JsonProcessingException unreadable) {
            throw Rejected.malformed(
                    "venue.plan-not-json",
                    "line",
                    unreadable.getLocation() == null
                            ? 1
                            : unreadable.getLocation().getLineNr(),
                    "column",
                    unreadable.getLocation() == null
                            ? 1
                            : unreadable.getLocation().getColumnNr());
        } catch (IOException brokenEncoding) {
            throw Rejected.malformed("venue.plan-not-json", "line", 1, "column", 1);
        }
    }

    private void zone(JsonNode zone, int index, String floor) {
        String name = zone.path("name").asText("").strip();
        if (name.isEmpty() || name.length() > PlanDraft.ZONE_NAME_LENGTH) {
            wrong(
                    "zones[" + (index - 1) + "]",
                    "venue.zone-without-name",
                    "index",
                    index,
                    "limit",
                    PlanDraft.ZONE_NAME_LENGTH);
            return;
        }
        if (!zoneNames.add(name)) {
            wrong(name, "venue.zone-twice", "zone", name);
            return;
        }
        zones.add(new PlanDraft.Zone(name, floor, new int[0]));
        double[] origin = position(zone, new double[2], name);
        int rowIndex = 0;
        for (JsonNode row : zone.path("rows")) {
            row(row, name, ++rowIndex, origin);
        }
    }

    private void row(JsonNode row, String zone, int index, double[] origin) {
        String name = row.path("row_number").asText("").strip();
        if (name.isEmpty() || name.length() > PlanDraft.ROW_LENGTH) {
            wrong(zone, "venue.row-without-name", "zone", zone, "index", index, "limit", PlanDraft.ROW_LENGTH);
            return;
        }
        double[] place = position(row, origin, zone + "/" + name);
        List<Raw> raws = new ArrayList<>();
        int seatIndex = 0;
        for (JsonNode seat : row.path("seats")) {
            seatIndex++;
            String number = seat.path("seat_number").asText("").strip();
            if (number.isEmpty() || number.length() > PlanDraft.NUMBER_LENGTH) {
                wrong(
                        zone + "/" + name,
                        "venue.seat-without-number",
                        "zone",
                        zone,
                        "row",
                        name,
                        "index",
                        seatIndex,
                        "limit",
                        PlanDraft.NUMBER_LENGTH);
                continue;
            }
            double[] at = position(seat, place, zone + "/" + name + "/" + number);
            raws.add(new Raw(zone, name, number, at[0], at[1]));
            category(seat);
        }
        count(raws.size());
        rows.add(raws);
    }

    private void category(JsonNode seat) {
        String category = seat.path("category").asText("");
        if (!category.isEmpty() && categories.size() < ERRORS_SHOWN) {
            categories.add(category);
        }
    }

    private void count(int more) {
        seats += more;
        if (seats > PlanDraft.SEATS_AT_MOST) {
            throw Rejected.rule("venue.plan-too-large", "limit", PlanDraft.SEATS_AT_MOST);
        }
        if (zones.size() > PlanDraft.ZONES_AT_MOST) {
            throw Rejected.rule("venue.too-many-zones", "limit", PlanDraft.ZONES_AT_MOST);
        }
    }

    private double[] position(JsonNode node, double[] origin, String where) {
        JsonNode x = node.path("position").path("x");
        JsonNode y = node.path("position").path("y");
        if (!x.isNumber()
                || !y.isNumber()
                || Math.abs(x.asDouble()) > COORDINATE_AT_MOST
                || Math.abs(y.asDouble()) > COORDINATE_AT_MOST) {
            wrong(where, "venue.bad-coordinates", "where", where);
            return origin;
        }
        return new double[] {origin[0] + x.asDouble(), origin[1] + y.asDouble()};
    }

    private List<PlanDraft.Seat> scaled() {
        double scale = scale();
        List<PlanDraft.Seat> scaled = rows.stream()
                .flatMap(List::stream)
                .map(raw -> new PlanDraft.Seat(
                        raw.zone(),
                        raw.row(),
                        raw.number(),
                        (int) Math.round(raw.x() * scale),
                        (int) Math.round(raw.y() * scale),
                        SeatState.NORMAL))
                .toList();
        if (scaled.isEmpty()) {
            throw Rejected.rule("venue.plan-without-seats");
        }
        return scaled;
    }

    /** The format has no unit: the median distance of neighbours is taken for the width of a seat. */
    private double scale() {
        double[] distances = rows.stream()
                .flatMapToDouble(row -> java.util.stream.IntStream.range(1, row.size())
                        .mapToDouble(i -> Math.hypot(
                                row.get(i).x() - row.get(i - 1).x(),
                                row.get(i).y() - row.get(i - 1).y())))
                .filter(distance -> distance > 0)
                .sorted()
                .toArray();
        return distances.length == 0 ? 1 : SEAT_PITCH / distances[distances.length / 2];
    }

    private void wrong(String where, String code, Object... facts) {
        errors.add(new FieldError(where, code, Rejected.facts(facts)));
        if (errors.size() >= ERRORS_SHOWN) {
            refuseErrors();
        }
    }

    private void refuseErrors() {
        refuse(errors);
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Rejected.fields(
                    Rejected.Kind.RULE, "venue.bad-plan", errors.subList(0, Math.min(ERRORS_SHOWN, errors.size())));
        }
    }
}
