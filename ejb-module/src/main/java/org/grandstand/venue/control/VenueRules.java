package org.grandstand.venue.control;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.Rejected.FieldError;
import org.grandstand.venue.VenueFields;

/** What may be said about a venue. */
public final class VenueRules {

    public static final int CODE_LENGTH = 24;
    public static final int NAME_LENGTH = 120;
    public static final int ADDRESS_LENGTH = 400;
    public static final int PURPOSE_LENGTH = 200;

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0," + (CODE_LENGTH - 1) + "}");

    private VenueRules() {}

    /** @throws Rejected venue.bad-fields with one error for each field that is wrong */
    public static void check(VenueFields fields) {
        List<FieldError> errors = new ArrayList<>();
        if (!isCode(fields.code())) {
            errors.add(new FieldError("code", "venue.bad-code", Rejected.facts("code", fields.code())));
        }
        if (fields.name() == null || empty(fields.name().zh())) {
            errors.add(new FieldError("name", "venue.no-name", Map.of()));
        } else {
            length(
                    "name",
                    Math.max(fields.name().zh().length(), fields.name().en().length()),
                    NAME_LENGTH,
                    errors);
        }
        if (empty(fields.address())) {
            errors.add(new FieldError("address", "venue.no-address", Map.of()));
        } else {
            length("address", fields.address().length(), ADDRESS_LENGTH, errors);
        }
        length("purpose", fields.purpose() == null ? 0 : fields.purpose().length(), PURPOSE_LENGTH, errors);
        if (!knownZone(fields.zone())) {
            errors.add(new FieldError("zone", "venue.bad-time-zone", Rejected.facts("zone", fields.zone())));
        }
        if (!errors.isEmpty()) {
            throw Rejected.fields(Rejected.Kind.RULE, "venue.bad-fields", errors);
        }
    }

    /** Whether this can be a venue's code. */
    public static boolean isCode(String code) {
        return code != null && CODE.matcher(code).matches();
    }

    /** Whether this is the name of a time zone. */
    public static boolean knownZone(String zone) {
        try {
            return zone != null && ZoneId.of(zone) != null;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private static void length(String field, int length, int limit, List<FieldError> errors) {
        if (length > limit) {
            errors.add(new FieldError(
                    field, "venue.field-too-long", Rejected.facts("field", field, "length", length, "limit", limit)));
        }
    }

    private static boolean empty(String text) {
        return text == null || text.isBlank();
    }
}
