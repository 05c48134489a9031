package org.grandstand.programme.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.exchange.Codes;
import org.grandstand.exchange.ColumnMapping;
import org.grandstand.exchange.Sheet;
import org.grandstand.kernel.Named;
import org.grandstand.kernel.Rejected;
import org.grandstand.programme.GamesView;
import org.grandstand.programme.PriceLevel;
import org.grandstand.programme.SportFacts;
import org.grandstand.programme.entity.Session;
import org.grandstand.programme.entity.Sport;

/** Turns the good rows of a schedule into sessions. */
@ApplicationScoped
public class ScheduleWriting {

    private static final String REASON = "schedule: ";

    @Inject
    SessionRows rows;

    @Inject
    Pictures pictures;

    @Inject
    GamesRow games;

    @Inject
    PriceRows prices;

    @Inject
    Moves moves;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** What writing these rows does, in figures. */
    public Map<String, Integer> outcome(List<ScheduleLine> lines, Sheet sheet, ColumnMapping mapping) {
        GamesView view = games.get().view();
        SchedulePrices pricing = new SchedulePrices(sheet, mapping, view.currency());
        Map<String, SportFacts> sports = sportsByName();
        Map<String, Integer> outcome = new LinkedHashMap<>();
        outcome.put("created", count(lines.stream().filter(line -> line.known() == null)));
        outcome.put("updated", count(lines.stream().filter(ScheduleLine::differs)));
        outcome.put("unchanged", count(lines.stream().filter(line -> line.known() != null && !line.differs())));
        outcome.put(
                "sports",
                count(lines.stream()
                        .map(line -> ScheduleSheet.key(line.sport().zh()))
                        .distinct()
                        .filter(name -> !sports.containsKey(name))));
        outcome.put(
                "priced",
                count(lines.stream()
                        .filter(line ->
                                line.known() == null && !pricing.of(line).isEmpty())));
        outcome.put("otherCurrency", pricing.taken() ? 0 : lines.size());
        outcome.put("outsideGames", count(lines.stream().filter(line -> outside(line, view))));
        return outcome;
    }

    /** Writes them; answers what {@link #outcome} would have answered before. */
    public Map<String, Integer> write(List<ScheduleLine> lines, Sheet sheet, ColumnMapping mapping) {
        int before = pictures.newest().size();
        Rejected.unless(
                before + lines.size() <= SessionRows.SESSIONS_AT_MOST,
                "programme.too-many-sessions",
                "limit",
                SessionRows.SESSIONS_AT_MOST);
        Map<String, Integer> outcome = outcome(lines, sheet, mapping);
        Map<String, SportFacts> sports = sportsFor(lines);
        SchedulePrices pricing =
                new SchedulePrices(sheet, mapping, games.get().view().currency());
        Map<Long, List<PriceLevel>> levels = new LinkedHashMap<>();
        for (ScheduleLine line : lines) {
            SportFacts sport = sports.get(ScheduleSheet.key(line.sport().zh()));
            if (line.known() == null) {
                levels.put(add(line, sport), pricing.of(line));
            } else if (line.differs()) {
                update(line, sport, sheet.fileName());
            }
        }
        games.touch();
        levels.forEach(prices::replace);
        audit.done(
                "programme.schedule-imported",
                "games:" + games.get().view().code(),
                Map.of("sessions", before),
                Map.of("file", sheet.fileName(), "outcome", outcome));
        return outcome;
    }

    private long add(ScheduleLine line, SportFacts sport) {
        Session session = new Session(line.number(), content(line, sport), clock.instant());
        rows.add(session);
        return session.id();
    }

    private void update(ScheduleLine line, SportFacts sport, String fileName) {
        moves.permit(line.known(), line.venue().code());
        rows.forUpdate(line.known().id()).change(content(line, sport), cut(REASON + fileName));
        audit.done(
                "programme.session-changed",
                "session:" + line.number(),
                line.known(),
                Map.of("changes", line.differences(), "file", fileName));
    }

    private static Session.Content content(ScheduleLine line, SportFacts sport) {
        return new Session.Content(
                line.name(), sport.id(), line.venue().id(), line.startsAt(), line.endsAt(), line.round());
    }

    /** Every name and code by which a sport is known. */
    private Map<String, SportFacts> sportsByName() {
        Map<String, SportFacts> sports = new LinkedHashMap<>();
        for (SportFacts sport : pictures.newest().sports()) {
            sports.putIfAbsent(ScheduleSheet.key(sport.name().zh()), sport);
            sports.putIfAbsent(ScheduleSheet.key(sport.name().en()), sport);
            sports.put(ScheduleSheet.key(sport.code()), sport);
        }
        return sports;
    }

    private Map<String, SportFacts> sportsFor(List<ScheduleLine> lines) {
        Map<String, SportFacts> sports = sportsByName();
        Set<String> codes = pictures.newest().sports().stream()
                .map(SportFacts::code)
                .collect(Collectors.toCollection(HashSet::new));
        for (ScheduleLine line : lines) {
            sports.computeIfAbsent(ScheduleSheet.key(line.sport().zh()), name -> newSport(line.sport(), codes));
        }
        return sports;
    }

    private SportFacts newSport(Named name, Set<String> codes) {
        String code = Codes.from(name.en(), "SPORT", SessionRules.CODE_LENGTH, codes);
        codes.add(code);
        Sport sport = new Sport(code, name);
        rows.add(sport);
        audit.done("programme.sport-added", "sport:" + code, null, sport.facts());
        return sport.facts();
    }

    private static boolean outside(ScheduleLine line, GamesView games) {
        LocalDate day = line.startsAt().atZone(ZoneId.of(line.venue().zone())).toLocalDate();
        return day.isBefore(games.startDate()) || day.isAfter(games.endDate());
    }

    private static int count(java.util.stream.Stream<?> of) {
        return (int) of.count();
    }

    private static String cut(String reason) {
        return reason.substring(0, Math.min(reason.length(), SessionRules.REASON_LENGTH));
    }
}
