package org.grandstand.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many refusals for lack of a role this node writes to the trail in a minute. What goes beyond is counted by caller and
 * told in one entry when the minute is over, so that a flood can neither fill the trail nor hide.
 */
@ApplicationScoped
public class RefusalBudget {

    static final int LINES_A_CALLER = 10;
    static final int LINES_IN_ALL = 200;
    static final int CALLERS_COUNTED = 50;
    static final Duration WINDOW = Duration.ofMinutes(1);

    private final Map<String, Integer> written = new HashMap<>();
    private final Map<String, Long> omitted = new TreeMap<>();
    private Instant begun = Instant.EPOCH;
    private int lines;

    /** Whether this one may be written; otherwise it is counted. */
    public synchronized boolean take(String caller, Instant now) {
        if (lines == 0 && omitted.isEmpty()) {
            begun = now;
        }
        if (lines < LINES_IN_ALL && written.getOrDefault(caller, 0) < LINES_A_CALLER) {
            written.merge(caller, 1, Integer::sum);
            lines++;
            return true;
        }
        boolean counted = omitted.containsKey(caller) || omitted.size() < CALLERS_COUNTED;
        omitted.merge(counted ? caller : "others", 1L, Long::sum);
        return false;
    }

    /** Ends the window if its time has come; answers what it left out, as {@code caller: count}, when it did. */
    public synchronized Optional<String> close(Instant now) {
        if (now.isBefore(begun.plus(WINDOW))) {
            return Optional.empty();
        }
        Optional<String> told = omitted.isEmpty() ? Optional.empty() : Optional.of(omitted.toString());
        written.clear();
        omitted.clear();
        lines = 0;
        return told;
    }
}
