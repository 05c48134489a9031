package org.grandstand.inventory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Chooses seats for parties, and remembers for a moment whom it offered which, so that two parties do not meet. */
@ApplicationScoped
public class BestSeats {

    /** Longer than an order takes to be placed. */
    private static final Duration OFFERED = Duration.ofSeconds(3);

    private final Map<Long, Map<Integer, Instant>> offers = new ConcurrentHashMap<>();

    @Inject
    SeatBoards boards;

    @Inject
    Clock clock;

    public List<Integer> choose(long session, SeatIndex index, String level, int party) {
        Map<Integer, Instant> offered = offers.computeIfAbsent(session, any -> new HashMap<>());
        return boards.of(session)
                .map(board -> {
                    synchronized (offered) {
                        Instant now = clock.instant();
                        offered.values().removeIf(now::isAfter);
                        List<Integer> chosen = index.best(
                                party,
                                position -> board.isFree(position)
                                        && board.level(position) == level.charAt(0)
                                        && !offered.containsKey(position));
                        chosen.forEach(position -> offered.put(position, now.plus(OFFERED)));
                        return chosen;
                    }
                })
                .orElse(List.of());
    }
}
