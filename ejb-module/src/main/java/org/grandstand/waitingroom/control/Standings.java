package org.grandstand.waitingroom.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.grandstand.account.CustomerPerson;
import org.grandstand.account.boundary.HolderDirectory;
import org.grandstand.waitingroom.entity.Standing;

/**
 * The entries of people who asked this node lately. An entry changes only when its holder goes to the end, which he may
 * only once his time has passed; so until then it is good, and the database is asked once a person.
 */
@ApplicationScoped
public class Standings {

    /** About 100 bytes each; one that falls out is read again. */
    static final int KEPT_AT_MOST = 400_000;

    /** One who has no entry, or whose time has passed, may have got another on another node since. */
    private static final Duration DOUBTFUL_AFTER = Duration.ofSeconds(1);

    /** A customer in a room. */
    private record Key(long session, long customer) {}

    /** What was found when. */
    private record Seen(Optional<Standing> standing, Instant at) {}

    private final Cache<Key, Seen> seen =
            Caffeine.newBuilder().maximumSize(KEPT_AT_MOST).build();

    @Inject
    PlaceRows places;

    @Inject
    HolderDirectory directory;

    @Inject
    Clock clock;

    /** @param good whether an entry can still count as it is */
    public Optional<Standing> find(long session, long customer, Predicate<Standing> good) {
        Key key = new Key(session, customer);
        Seen known = seen.getIfPresent(key);
        if (known != null && (known.standing.filter(good).isPresent() || fresh(known))) {
            return known.standing;
        }
        Seen read = new Seen(read(session, customer), clock.instant());
        seen.put(key, read);
        return read.standing;
    }

    private boolean fresh(Seen known) {
        return clock.instant().isBefore(known.at.plus(DOUBTFUL_AFTER));
    }

    public void keep(long session, long customer, Standing standing) {
        seen.put(new Key(session, customer), new Seen(Optional.of(standing), clock.instant()));
    }

    private Optional<Standing> read(long session, long customer) {
        return Optional.ofNullable(directory.customers(List.of(customer)).get(customer))
                .map(CustomerPerson::personId)
                .flatMap(person ->
                        places.ofPersons(session, List.of(person)).stream().findFirst());
    }
}
