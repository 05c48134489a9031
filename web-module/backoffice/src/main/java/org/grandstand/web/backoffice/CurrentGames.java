package org.grandstand.web.backoffice;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.grandstand.kernel.Rejected;
import org.grandstand.programme.boundary.Programme;

/** The name of the games, which stands on every page and is therefore read no more often than every few seconds. */
@Named
@ApplicationScoped
public class CurrentGames {

    private static final Duration KEPT = Duration.ofSeconds(10);

    @Inject
    Programme programme;

    @Inject
    Clock clock;

    private volatile Known known = new Known(Optional.empty(), Instant.MIN);

    private record Known(Optional<org.grandstand.kernel.Named> name, Instant until) {}

    /** Empty while no games are set up. */
    public String in(Locale locale) {
        Instant now = clock.instant();
        if (!now.isBefore(known.until)) {
            known = new Known(read(), now.plus(KEPT));
        }
        return known.name.map(name -> name.in(locale)).orElse("");
    }

    /** After a change: whoever made it sees it at once. */
    public void forget() {
        known = new Known(known.name, Instant.MIN);
    }

    private Optional<org.grandstand.kernel.Named> read() {
        try {
            return Optional.of(programme.games().name());
        } catch (Rejected none) {
            return Optional.empty();
        } catch (EJBException silent) {
            return known.name; // a database that is away fails the pages that need it, and no others
        }
    }
}
