package org.grandstand.inventory.control;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.grandstand.inventory.entity.SeatMarks;
import org.grandstand.kernel.control.Json;
import org.grandstand.venue.SeatState;
import org.grandstand.venue.VenuePlan;
import org.grandstand.venue.VenuePlan.Row;
import org.grandstand.venue.VenuePlan.Zone;

/**
 * Writes a session's seat map as JSON, compactly: coordinates as differences from seat to seat, one character a seat for
 * what it is. 80,000 seats make some 700 kB, a tenth of it when compressed.
 */
final class SeatMapText {

    /** Who looks: the public sees what is for sale, staff see every seat's category and level. */
    enum Eye {
        PUBLIC,
        STAFF
    }

    private final VenuePlan plan;
    private final SeatMarks marks;
    private final Eye eye;

    SeatMapText(VenuePlan plan, SeatMarks marks, Eye eye) {
        this.plan = plan;
        this.marks = marks;
        this.eye = eye;
    }

    byte[] write(String version) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.mapper().getFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("version", version);
            json.writeObjectFieldStart("size");
            json.writeNumberField("width", plan.width());
            json.writeNumberField("height", plan.height());
            json.writeEndObject();
            json.writeNumberField("seatCount", plan.size());
            strings(json, "levels", List.copyOf(marks.levelsUsed()));
            json.writeArrayFieldStart("zones");
            for (Zone zone : plan.zones()) {
                zone(json, zone);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return text.toByteArray();
    }

    private void zone(JsonGenerator json, Zone zone) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", zone.name());
        json.writeStringField("floor", zone.floor());
        if (zone.outline().length > 0) {
            json.writeArrayFieldStart("outline");
            for (int i = 0; i + 1 < zone.outline().length; i += 2) {
                json.writeArray(zone.outline(), i, 2);
            }
            json.writeEndArray();
        }
        json.writeArrayFieldStart("rows");
        for (Row row : zone.rows()) {
            row(json, row);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void row(JsonGenerator json, Row row) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", row.name());
        json.writeNumberField("from", row.from());
        if (!numberedFromOne(row)) {
            strings(json, "numbers", row.numbers());
        }
        numbers(json, "x", differences(row.x()));
        numbers(json, "y", differences(row.y()));
        json.writeStringField("levels", levels(row));
        String flags = flags(row);
        if (!flags.chars().allMatch(flag -> flag == SeatState.NORMAL.mark())) {
            json.writeStringField("flags", flags);
        }
        if (eye == Eye.STAFF) {
            json.writeStringField("categories", letters(row, marks.categories()));
        }
        json.writeEndObject();
    }

    private String levels(Row row) {
        if (eye == Eye.STAFF) {
            return letters(row, marks.levels());
        }
        StringBuilder levels = new StringBuilder(row.count());
        for (int position = row.from(); position < row.from() + row.count(); position++) {
            boolean shown = marks.takesPart(position) && marks.onSale(position);
            levels.append(shown ? marks.levels().charAt(position) : SeatMarks.NOT_HERE);
        }
        return levels.toString();
    }

    /** A seat added to the venue after this session was seated has no letter yet. */
    private static String letters(Row row, String all) {
        StringBuilder letters = new StringBuilder(row.count());
        for (int position = row.from(); position < row.from() + row.count(); position++) {
            letters.append(position < all.length() ? all.charAt(position) : SeatMarks.NOT_HERE);
        }
        return letters.toString();
    }

    /** Nobody can sit on a damaged seat or a removed one; the map tells them apart from others only. */
    private static String flags(Row row) {
        return row.states().replace(SeatState.REMOVED.mark(), SeatState.DAMAGED.mark());
    }

    private static boolean numberedFromOne(Row row) {
        return IntStream.range(0, row.count())
                .allMatch(i -> row.numbers().get(i).equals(Integer.toString(i + 1)));
    }

    private static int[] differences(int[] values) {
        return IntStream.range(0, values.length)
                .map(i -> i == 0 ? values[0] : values[i] - values[i - 1])
                .toArray();
    }

    private static void numbers(JsonGenerator json, String name, int[] values) throws IOException {
        json.writeFieldName(name);
        json.writeArray(values, 0, values.length);
    }

    private static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
