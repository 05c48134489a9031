package org.grandstand.venue.control;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grandstand.exchange.Codes;
import org.grandstand.exchange.ColumnMapping;
import org.grandstand.exchange.ImportDraft;
import org.grandstand.exchange.LineEffect;
import org.grandstand.exchange.RowReader;
import org.grandstand.exchange.Sheet;
import org.grandstand.exchange.SheetRow;
import org.grandstand.exchange.TargetField;
import org.grandstand.kernel.Named;
import org.grandstand.venue.BowlFields;
import org.grandstand.venue.VenueFields;
import org.grandstand.venue.VenueView;

/** Reads a list of venues, one a row. Venues that exist, by code or name, are left as they are. */
public final class VenueSheet implements RowReader<VenueSheet.Line> {

    public static final List<TargetField> FIELDS = List.of(
            TargetField.optional("code", "场馆代码", "Code", "代码", "编号", "venue code"),
            TargetField.required("name", "场馆名称", "Name", "场馆", "名称", "venue", "venue name", "中文名"),
            TargetField.optional("nameEn", "英文名称", "English name", "英文名", "name en"),
            TargetField.optional("address", "地址", "Address", "地点", "位置", "location"),
            TargetField.optional("purpose", "用途", "Purpose", "use"),
            TargetField.optional("capacity", "座位数", "Capacity", "容量", "座席数", "seats"),
            TargetField.optional("zone", "时区", "Time zone", "timezone", "tz"));

    private static final Set<String> PLACEHOLDERS = Set.of("N/A", "NA", "TBD", "TBA", "-", "待定", "无", "未定");

    /** A venue to be added; capacity 0 means that its seats come later. */
    public record Line(VenueFields fields, int capacity) {}

    private final Map<String, Integer> rowOfName = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> codes = new HashSet<>();
    private final String defaultZone;

    private VenueSheet(List<VenueView> venues, String defaultZone) {
        this.defaultZone = defaultZone;
        for (VenueView venue : venues) {
            codes.add(venue.code());
            known.addAll(List.of(
                    key(venue.code()), key(venue.name().zh()), key(venue.name().en())));
        }
    }

    public static ImportDraft<Line> read(
            Sheet sheet, ColumnMapping mapping, List<VenueView> venues, String defaultZone) {
        mapping.check(FIELDS, sheet);
        return ImportDraft.of(sheet, mapping, new VenueSheet(venues, defaultZone));
    }

    /** Whether a schedule says by this that it has no venue yet. */
    public static boolean isPlaceholder(String name) {
        return name.isBlank() || PLACEHOLDERS.contains(name.strip().toUpperCase(Locale.ROOT));
    }

    @Override
    public String about(SheetRow row) {
        return row.texts("code", "name");
    }

    @Override
    public LineEffect effect(Line taken) {
        return LineEffect.NEW;
    }

    @Override
    public Optional<Line> read(SheetRow row) {
        Optional<String> name = row.required("name", VenueRules.NAME_LENGTH);
        Optional<String> nameEn = row.optional("nameEn", VenueRules.NAME_LENGTH);
        Optional<String> address = row.optional("address", VenueRules.ADDRESS_LENGTH);
        Optional<String> purpose = row.optional("purpose", VenueRules.PURPOSE_LENGTH);
        Optional<Integer> capacity = row.wholeNumber("capacity", 0, BowlFields.SEATS_AT_MOST);
        String zone = row.has("zone") ? row.text("zone") : defaultZone;
        if (!VenueRules.knownZone(zone)) {
            row.error("zone", "venue.bad-time-zone", "zone", zone);
        }
        name.filter(VenueSheet::isPlaceholder).ifPresent(placeholder -> row.error("name", "venue.placeholder-name"));
        name.ifPresent(given -> checkName(row, given));
        int seats = capacity.orElse(0);
        if (seats > 0 && seats < BowlFields.SEATS_AT_LEAST) {
            row.error(
                    "capacity",
                    "exchange.number-out-of-range",
                    "least",
                    BowlFields.SEATS_AT_LEAST,
                    "most",
                    BowlFields.SEATS_AT_MOST);
        }
        if (row.flawed() || isKnown(row, name.orElseThrow())) {
            return Optional.empty();
        }
        if (seats == 0) {
            row.note("capacity", "venue.no-capacity");
        }
        Named names = new Named(name.get(), nameEn.orElse(name.get()));
        VenueFields fields =
                new VenueFields(code(row, names), names, address.orElse(names.zh()), purpose.orElse(null), zone);
        return row.flawed() ? Optional.empty() : Optional.of(new Line(fields, seats));
    }

    private void checkName(SheetRow row, String name) {
        Integer first = rowOfName.putIfAbsent(key(name), row.number());
        if (first != null) {
            row.error("name", "venue.venue-in-row-before", "first", first);
        }
    }

    private boolean isKnown(SheetRow row, String name) {
        boolean there = known.contains(key(name)) || row.has("code") && known.contains(key(row.text("code")));
        if (there) {
            row.note("name", "venue.venue-exists");
        }
        return there;
    }

    private String code(SheetRow row, Named name) {
        String code = row.has("code") ? row.text("code") : Codes.from(name.en(), "V", VenueRules.CODE_LENGTH, codes);
        if (!VenueRules.isCode(code)) {
            row.error("code", "venue.bad-code", "code", code);
        } else if (!codes.add(code)) {
            row.error("code", "venue.code-taken", "code", code);
        }
        return code;
    }

    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
