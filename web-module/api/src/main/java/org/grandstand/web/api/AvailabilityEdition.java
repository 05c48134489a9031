package org.grandstand.web.api;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.grandstand.inventory.AvailabilityView;

/** A session's availability as of one moment, and what changed up to it: everybody who asks in that moment shares the bytes. */
final class AvailabilityEdition {

    /** Changes kept ready; whoever asks for one more has it made for himself. */
    private static final int CHANGES_AT_MOST = 200;

    private final AvailabilityView view;
    private final AvailabilityAnswer full;
    private final Function<String, AvailabilityView> reading;
    private final Map<String, AvailabilityAnswer> changes = new ConcurrentHashMap<>();

    /** @param reading the change from a version to this view, or this very view */
    AvailabilityEdition(AvailabilityView view, Function<String, AvailabilityView> reading) {
        this.view = view;
        this.full = new AvailabilityAnswer(view);
        this.reading = reading;
    }

    String version() {
        return view.version();
    }

    boolean shows(AvailabilityView other) {
        return view == other;
    }

    /** @param since a version that somebody claims to have; null for the whole */
    AvailabilityAnswer since(String since) {
        if (since == null) {
            return full;
        }
        AvailabilityAnswer known = changes.get(since);
        return known == null ? made(since) : known;
    }

    private AvailabilityAnswer made(String since) {
        AvailabilityView change = reading.apply(since);
        if (change == view) {
            return full; // not kept by what was asked: anybody can make up versions
        }
        AvailabilityAnswer made = new AvailabilityAnswer(change);
        if (changes.size() < CHANGES_AT_MOST) {
            changes.put(since, made);
        }
        return made;
    }
}
