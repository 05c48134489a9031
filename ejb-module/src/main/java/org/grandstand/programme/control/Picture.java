package org.grandstand.programme.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.SessionSearch;
import org.grandstand.programme.SessionState;
import org.grandstand.programme.SportCount;
import org.grandstand.programme.SportFacts;

/** The whole programme at one revision, in order of start; never changes once made. */
public final class Picture {

    private final List<SessionFacts> sessions;
    private final List<SportFacts> sports;
    private final Map<Long, SessionFacts> byId;
    private final Map<String, SessionFacts> byNumber;
    private final Map<Long, String> words = new HashMap<>();

    Picture(List<SessionFacts> sessions, List<SportFacts> sports) {
        this.sessions = List.copyOf(sessions);
        this.sports = List.copyOf(sports);
        byId = sessions.stream().collect(Collectors.toMap(SessionFacts::id, Function.identity()));
        byNumber = sessions.stream().collect(Collectors.toMap(SessionFacts::number, Function.identity()));
        sessions.forEach(session -> words.put(session.id(), words(session)));
    }

    private static String words(SessionFacts session) {
        return Stream.of(
                        session.number(),
                        session.name().zh(),
                        session.name().en(),
                        session.sport().code(),
                        session.sport().name().zh(),
                        session.sport().name().en(),
                        session.venue().code(),
                        session.venue().name().zh(),
                        session.venue().name().en(),
                        session.round() == null ? "" : session.round())
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    public Optional<SessionFacts> byId(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<SessionFacts> byNumber(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    public int size() {
        return sessions.size();
    }

    public List<SportFacts> sports() {
        return sports;
    }

    public Optional<SportFacts> sport(String code) {
        return sports.stream().filter(sport -> sport.code().equals(code)).findFirst();
    }

    public List<SportCount> sportCounts() {
        Map<Long, Integer> counts = new LinkedHashMap<>();
        sessions.stream()
                .filter(session -> session.state() == SessionState.SCHEDULED)
                .forEach(session -> counts.merge(session.sport().id(), 1, Integer::sum));
        return sports.stream()
                .map(sport -> new SportCount(sport, counts.getOrDefault(sport.id(), 0)))
                .toList();
    }

    /** In order of start. */
    public List<SessionFacts> matching(SessionSearch search) {
        List<SessionFacts> found = new ArrayList<>();
        String[] wanted = search.text() == null
                ? new String[0]
                : search.text().strip().toLowerCase(Locale.ROOT).split("\\s+");
        for (SessionFacts session : sessions) {
            if (fits(session, search) && says(session, wanted)) {
                found.add(session);
            }
        }
        return found;
    }

    private boolean says(SessionFacts session, String[] wanted) {
        String said = words.get(session.id());
        return Stream.of(wanted).allMatch(said::contains);
    }

    private static boolean fits(SessionFacts session, SessionSearch search) {
        LocalDate day = session.localStart().toLocalDate();
        return (blank(search.sport()) || search.sport().equals(session.sport().code()))
                && (blank(search.venue())
                        || search.venue().equals(session.venue().code()))
                && (search.state() == null || search.state() == session.state())
                && (search.from() == null || !day.isBefore(search.from()))
                && (search.to() == null || !day.isAfter(search.to()));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
