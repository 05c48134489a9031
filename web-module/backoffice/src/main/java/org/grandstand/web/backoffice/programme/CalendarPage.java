package org.grandstand.web.backoffice.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.SessionSearch;
import org.grandstand.programme.VenueFacts;
import org.grandstand.programme.boundary.Programme;
import org.grandstand.web.backoffice.Language;

/** Days across, venues down: when what is held where. */
@Named
@RequestScoped
public class CalendarPage {

    private static final int DAYS = 7;

    @Inject
    Programme programme;

    @Inject
    Language language;

    private String from = "";
    private Map<Long, Map<LocalDate, List<SessionFacts>>> cells;
    private List<VenueFacts> venues;

    /** The first day shown: the one asked for, else the first day of the programme. */
    public LocalDate getFirst() {
        try {
            return LocalDate.parse(from);
        } catch (DateTimeException notAsked) {
            return days().isEmpty() ? programme.games().startDate() : days().first();
        }
    }

    private TreeSet<LocalDate> days() {
        TreeSet<LocalDate> days = new TreeSet<>();
        programme
                .all(SessionSearch.ALL)
                .forEach(session -> days.add(session.localStart().toLocalDate()));
        return days;
    }

    public List<LocalDate> getDays() {
        return Stream.iterate(getFirst(), day -> day.plusDays(1)).limit(DAYS).toList();
    }

    /** A day as the head of its column. */
    public String heading(LocalDate day) {
        return day.format(
                language.isEnglish()
                        ? DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH)
                        : DateTimeFormatter.ofPattern("M月d日 EE", Locale.CHINA));
    }

    public LocalDate getPrevious() {
        return getFirst().minusDays(DAYS);
    }

    public LocalDate getNext() {
        return getFirst().plusDays(DAYS);
    }

    /** Venues with a session in the days shown. */
    public List<VenueFacts> getVenues() {
        read();
        return venues;
    }

    public List<SessionFacts> sessions(long venue, LocalDate day) {
        read();
        return cells.getOrDefault(venue, Map.of()).getOrDefault(day, List.of());
    }

    private void read() {
        if (cells != null) {
            return;
        }
        cells = new HashMap<>();
        Map<Long, VenueFacts> shown = new HashMap<>();
        LocalDate first = getFirst();
        SessionSearch week = new SessionSearch(null, null, null, first, first.plusDays(DAYS - 1), null);
        for (SessionFacts session : programme.all(week)) {
            shown.put(session.venue().id(), session.venue());
            cells.computeIfAbsent(session.venue().id(), venue -> new HashMap<>())
                    .computeIfAbsent(session.localStart().toLocalDate(), day -> new ArrayList<>())
                    .add(session);
        }
        venues = shown.values().stream()
                .sorted(Comparator.comparing(venue -> venue.name().in(language.getLocale())))
                .toList();
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from == null ? "" : from;
    }
}
