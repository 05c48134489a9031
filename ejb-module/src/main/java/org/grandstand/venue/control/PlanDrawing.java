package org.grandstand.venue.control;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.grandstand.kernel.control.Json;
import org.grandstand.venue.SeatState;
import org.grandstand.venue.VenuePlan;

/** Writes a plan in the format of the API's seating: rows of differences, one character a seat for flags. */
public final class PlanDrawing {

    /** Who looks: the public need not know why nobody can use a seat, staff must. */
    public enum Eye {
        PUBLIC,
        STAFF
    }

    private PlanDrawing() {}

    /** The plan as JSON; no seat has a price level, because levels belong to sessions. */
    public static String draw(VenuePlan plan, Eye eye) {
        StringWriter text = new StringWriter(plan.size() * 12);
        try (JsonGenerator json = Json.mapper().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("version", plan.venueCode() + "-" + plan.version());
            json.writeObjectFieldStart("size");
            json.writeNumberField("width", plan.width());
            json.writeNumberField("height", plan.height());
            json.writeEndObject();
            json.writeNumberField("seatCount", plan.size());
            json.writeArrayFieldStart("levels");
            json.writeEndArray();
            json.writeArrayFieldStart("zones");
            for (VenuePlan.Zone zone : plan.zones()) {
                zone(json, zone, eye);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return text.toString();
    }

    private static void zone(JsonGenerator json, VenuePlan.Zone zone, Eye eye) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", zone.name());
        json.writeStringField("floor", zone.floor());
        if (zone.outline().length > 0) {
            json.writeArrayFieldStart("outline");
            for (int i = 0; i < zone.outline().length; i += 2) {
                json.writeArray(zone.outline(), i, 2);
            }
            json.writeEndArray();
        }
        json.writeArrayFieldStart("rows");
        for (VenuePlan.Row row : zone.rows()) {
            row(json, row, eye);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void row(JsonGenerator json, VenuePlan.Row row, Eye eye) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", row.name());
        json.writeNumberField("from", row.from());
        if (!counted(row.numbers())) {
            json.writeArrayFieldStart("numbers");
            for (String number : row.numbers()) {
                json.writeString(number);
            }
            json.writeEndArray();
        }
        differences(json, "x", row.x());
        differences(json, "y", row.y());
        json.writeStringField("levels", "-".repeat(row.count()));
        // the public format knows one flag for seats that nobody can use
        String flags = eye == Eye.STAFF
                ? row.states()
                : row.states().replace(SeatState.REMOVED.mark(), SeatState.DAMAGED.mark());
        if (flags.chars().anyMatch(flag -> flag != '.')) {
            json.writeStringField("flags", flags);
        }
        json.writeEndObject();
    }

    private static boolean counted(List<String> numbers) {
        return IntStream.range(0, numbers.size()).allMatch(i -> numbers.get(i).equals(String.valueOf(i + 1)));
    }

    private static void differences(JsonGenerator json, String name, int[] values) throws IOException {
        int[] differences = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            differences[i] = i == 0 ? values[0] : values[i] - values[i - 1];
        }
        json.writeFieldName(name);
        json.writeArray(differences, 0, differences.length);
    }
}
