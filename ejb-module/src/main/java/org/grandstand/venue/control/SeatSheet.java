package org.grandstand.venue.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.grandstand.exchange.ColumnMapping;
import org.grandstand.exchange.ImportDraft;
import org.grandstand.exchange.RowReader;
import org.grandstand.exchange.Sheet;
import org.grandstand.exchange.SheetRow;
import org.grandstand.exchange.TargetField;
import org.grandstand.kernel.Rejected;
import org.grandstand.venue.SeatState;

/**
 * Reads seats from a spreadsheet, one a row. Without coordinates a place is made for every seat: rows behind each other,
 * zones side by side, floors outward.
 */
public final class SeatSheet implements RowReader<SeatSheet.Line> {

    public static final List<TargetField> FIELDS = List.of(
            TargetField.required("zone", "区", "Zone", "分区", "区域", "看台", "block", "section"),
            TargetField.optional("floor", "层", "Floor", "楼层", "level", "tier"),
            TargetField.required("row", "排", "Row", "排号", "行"),
            TargetField.required("number", "座位号", "Seat", "座号", "号", "座位", "seat number"),
            TargetField.optional("x", "横坐标", "X", "x坐标"),
            TargetField.optional("y", "纵坐标", "Y", "y坐标"),
            TargetField.optional("state", "状态", "State", "座位状态", "物理状态", "condition"));

    private static final int COORDINATE_AT_MOST = 1_000_000;

    private static final Map<String, SeatState> WORDS = Map.ofEntries(
            Map.entry("正常", SeatState.NORMAL),
            Map.entry("无障碍", SeatState.ACCESSIBLE),
            Map.entry("轮椅", SeatState.ACCESSIBLE),
            Map.entry("遮挡", SeatState.OBSTRUCTED),
            Map.entry("视线受阻", SeatState.OBSTRUCTED),
            Map.entry("损坏", SeatState.DAMAGED),
            Map.entry("拆除", SeatState.REMOVED),
            Map.entry("已拆除", SeatState.REMOVED));

    /** A seat of the sheet; whether it came with coordinates shows in {@code placed}. */
    public record Line(int number, String floor, PlanDraft.Seat seat, boolean placed) {}

    private final String defaultFloor;
    private final Map<String, Integer> rowOfAddress = new HashMap<>();
    private final Map<String, String> floorOfZone = new HashMap<>();
    private final SeatGrid grid = new SeatGrid();
    private Boolean placed;

    private SeatSheet(String defaultFloor) {
        this.defaultFloor = defaultFloor;
    }

    public static ImportDraft<Line> read(Sheet sheet, ColumnMapping mapping, String defaultFloor) {
        mapping.check(FIELDS, sheet);
        return ImportDraft.of(sheet, mapping, new SeatSheet(defaultFloor));
    }

    /** The plan that the good rows make. */
    public static PlanDraft draft(List<Line> lines) {
        Map<String, String> floors = new LinkedHashMap<>();
        lines.forEach(line -> floors.put(line.seat().zone(), line.floor()));
        if (floors.size() > PlanDraft.ZONES_AT_MOST) {
            throw Rejected.rule("venue.too-many-zones", "limit", PlanDraft.ZONES_AT_MOST);
        }
        List<PlanDraft.Zone> zones = floors.entrySet().stream()
                .map(zone -> new PlanDraft.Zone(zone.getKey(), zone.getValue(), new int[0]))
                .toList();
        List<PlanDraft.Seat> seats = lines.stream().map(Line::seat).collect(Collectors.toCollection(ArrayList::new));
        boolean placed = lines.stream().allMatch(Line::placed);
        return PlanDraft.of(zones, placed ? seats : Places.of(zones, seats));
    }

    @Override
    public String about(SheetRow row) {
        return row.texts("floor", "zone", "row", "number");
    }

    @Override
    public Optional<Line> read(SheetRow row) {
        Optional<String> zone = row.required("zone", PlanDraft.ZONE_NAME_LENGTH);
        Optional<String> name = row.required("row", PlanDraft.ROW_LENGTH);
        Optional<String> number = row.required("number", PlanDraft.NUMBER_LENGTH);
        Optional<String> floor = row.optional("floor", PlanDraft.FLOOR_LENGTH);
        Optional<Integer> x = row.wholeNumber("x", -COORDINATE_AT_MOST, COORDINATE_AT_MOST);
        Optional<Integer> y = row.wholeNumber("y", -COORDINATE_AT_MOST, COORDINATE_AT_MOST);
        Optional<SeatState> state = state(row);
        if (row.flawed()) {
            return Optional.empty();
        }
        PlanDraft.Seat seat = new PlanDraft.Seat(
                zone.orElseThrow(),
                name.orElseThrow(),
                number.orElseThrow(),
                x.orElse(0),
                y.orElse(0),
                state.orElseThrow());
        Line line = new Line(row.number(), floor.orElse(defaultFloor), seat, row.has("x") && row.has("y"));
        checkPlace(row, line);
        checkAddress(row, line);
        return Optional.of(line);
    }

    private static Optional<SeatState> state(SheetRow row) {
        String text = row.text("state");
        if (text.isEmpty()) {
            return Optional.of(SeatState.NORMAL);
        }
        SeatState known = WORDS.get(text);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            return Optional.of(SeatState.valueOf(text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            row.error("state", "venue.unknown-seat-state");
            return Optional.empty();
        }
    }

    private void checkPlace(SheetRow row, Line line) {
        if (row.has("x") != row.has("y") || placed != null && placed != line.placed()) {
            row.error(row.has("x") ? "y" : "x", "venue.coordinates-missing");
            return;
        }
        placed = line.placed();
        if (line.placed()) {
            grid.add(line.seat())
                    .ifPresent(other -> row.error(
                            "x",
                            "venue.seats-overlap",
                            "seat",
                            PlanRules.where(line.seat()),
                            "other",
                            PlanRules.where(other),
                            "distance",
                            SeatGrid.DISTANCE));
        }
    }

    private void checkAddress(SheetRow row, Line line) {
        Integer first = rowOfAddress.putIfAbsent(line.seat().address(), row.number());
        if (first != null) {
            row.error("number", "venue.seat-in-row-before", "seat", PlanRules.where(line.seat()), "first", first);
        }
        String floor = floorOfZone.putIfAbsent(line.seat().zone(), line.floor());
        if (floor != null && !floor.equals(line.floor())) {
            row.error("floor", "venue.zone-on-two-floors", "zone", line.seat().zone(), "floor", floor);
        }
    }
}
