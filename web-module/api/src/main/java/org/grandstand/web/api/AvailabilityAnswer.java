package org.grandstand.web.api;

import java.nio.charset.StandardCharsets;
import org.grandstand.inventory.AvailabilityView;
import org.grandstand.kernel.control.Json;

/** What is told about a session's availability, written once for everybody who asks or listens; each form when first wanted. */
final class AvailabilityAnswer {

    private final String version;
    private final byte[] json;
    private volatile CachedAnswer answer;
    private volatile StreamedEvent event;

    AvailabilityAnswer(AvailabilityView view) {
        this.version = view.version();
        this.json = Json.write(view).getBytes(StandardCharsets.UTF_8);
    }

    CachedAnswer answer() {
        CachedAnswer made = answer;
        if (made == null) {
            made = new CachedAnswer(json);
            answer = made;
        }
        return made;
    }

    StreamedEvent event() {
        StreamedEvent made = event;
        if (made == null) {
            made = StreamedEvent.of(version, "availability", json);
            event = made;
        }
        return made;
    }
}
