package org.grandstand.programme.control;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.grandstand.exchange.ColumnMapping;
import org.grandstand.exchange.ImportDraft;
import org.grandstand.exchange.LineEffect;
import org.grandstand.exchange.RowReader;
import org.grandstand.exchange.Sheet;
import org.grandstand.exchange.SheetRow;
import org.grandstand.kernel.Named;
import org.grandstand.programme.ScheduleFields;
import org.grandstand.programme.SessionState;
import org.grandstand.venue.VenueView;

/**
 * Reads a schedule, one session a row, against the programme and the venues that there are. Times are those of the venue's
 * clocks. A row without time, venue or tickets is no session that can be sold: it is reported and left out.
 */
public final class ScheduleSheet implements RowReader<ScheduleLine> {

    private static final List<String> NO_VENUE = List.of("", "n/a", "na", "tbd", "tba", "-", "待定", "无", "未定");
    private static final List<String> NOT_TICKETED = List.of("not ticketed", "非售票", "不售票", "不对外售票");

    /**
     * What a schedule is read against.
     *
     * @param changes what changes of the sessions that are there would touch
     */
    public record Present(Picture programme, List<VenueView> venues, SessionChanges changes) {}

    private final Picture programme;
    private final SessionChanges changes;
    private final Map<String, VenueView> venues = new HashMap<>();
    private final Map<String, Integer> rowOfNumber = new HashMap<>();

    private ScheduleSheet(Present present) {
        this.programme = present.programme();
        this.changes = present.changes();
        for (VenueView venue : present.venues()) {
            this.venues.putIfAbsent(key(venue.name().en()), venue);
            this.venues.putIfAbsent(key(venue.name().zh()), venue);
        }
        // a code names one venue for certain, a name may not
        present.venues().forEach(venue -> this.venues.put(key(venue.code()), venue));
    }

    public static ImportDraft<ScheduleLine> read(Sheet sheet, ColumnMapping mapping, Present present) {
        mapping.check(ScheduleFields.ALL, sheet);
        return ImportDraft.of(sheet, mapping, new ScheduleSheet(present));
    }

    @Override
    public String about(SheetRow row) {
        return row.texts("number", "name");
    }

    @Override
    public LineEffect effect(ScheduleLine taken) {
        LineEffect ofKnown = taken.differs() ? LineEffect.CHANGED : LineEffect.UNCHANGED;
        return taken.known() == null ? LineEffect.NEW : ofKnown;
    }

    @Override
    public Optional<ScheduleLine> read(SheetRow row) {
        Optional<String> number = row.required("number", SessionRules.CODE_LENGTH);
        number.ifPresent(given -> checkNumber(row, given));
        Optional<String> name = row.required("name", SessionRules.SESSION_NAME_LENGTH);
        Optional<String> nameEn = row.optional("nameEn", SessionRules.SESSION_NAME_LENGTH);
        Optional<String> sport = row.required("sport", SessionRules.SPORT_NAME_LENGTH);
        Optional<String> sportEn = row.optional("sportEn", SessionRules.SPORT_NAME_LENGTH);
        Optional<String> round = row.optional("round", SessionRules.ROUND_LENGTH);
        Optional<BigDecimal> low = price(row, "priceLow");
        Optional<BigDecimal> high = price(row, "priceHigh");
        checkTicketed(row, name.orElse(""), low, high);
        Optional<VenueView> venue = venue(row);
        Optional<ScheduleTimes> times = ScheduleTimes.read(row);
        if (row.flawed()) {
            return Optional.empty();
        }
        ZoneId zone = ZoneId.of(venue.orElseThrow().zone());
        ScheduleLine line = new ScheduleLine(
                number.orElseThrow(),
                new Named(name.orElseThrow(), nameEn.orElse(null)),
                new Named(sport.orElseThrow(), sportEn.orElse(null)),
                venue.get(),
                times.orElseThrow().startsAt(zone),
                times.get().endsAt(zone),
                round.orElse(null),
                low.orElse(null),
                high.orElse(null),
                programme.byNumber(number.get()).orElse(null));
        noteDifferences(row, line);
        return Optional.of(line);
    }

    private void checkNumber(SheetRow row, String number) {
        if (!SessionRules.isCode(number)) {
            row.error("number", "programme.bad-code", "code", number);
        }
        Integer first = rowOfNumber.putIfAbsent(number, row.number());
        if (first != null) {
            row.error("number", "programme.number-in-row-before", "number", number, "first", first);
        }
        boolean cancelled = programme
                .byNumber(number)
                .filter(known -> known.state() == SessionState.CANCELLED)
                .isPresent();
        if (cancelled) {
            row.error("number", "programme.session-cancelled", "number", number);
        }
    }

    private static Optional<BigDecimal> price(SheetRow row, String field) {
        Optional<BigDecimal> price = row.number(field);
        if (price.filter(amount -> amount.signum() < 0).isPresent()) {
            row.error(field, "programme.price-below-zero");
        }
        return price;
    }

    private static void checkTicketed(SheetRow row, String name, Optional<BigDecimal> low, Optional<BigDecimal> high) {
        boolean free = high.or(() -> low).filter(price -> price.signum() == 0).isPresent();
        boolean said = NOT_TICKETED.stream().anyMatch(name.toLowerCase(Locale.ROOT)::startsWith);
        if (said || free) {
            row.error(said ? "name" : "priceHigh", "programme.not-ticketed");
        }
    }

    private Optional<VenueView> venue(SheetRow row) {
        String name = row.text("venue");
        if (NO_VENUE.contains(key(name))) {
            row.error("venue", "programme.no-venue");
            return Optional.empty();
        }
        Optional<VenueView> venue = Optional.ofNullable(venues.get(key(name)));
        if (venue.isEmpty()) {
            row.error("venue", "programme.unknown-venue", "venue", name);
        }
        return venue;
    }

    private void noteDifferences(SheetRow row, ScheduleLine line) {
        if (line.differs()) {
            row.note("number", "programme.session-differs", "number", line.number(), "changes", line.differences());
            changes.check(row, line);
        }
    }

    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
