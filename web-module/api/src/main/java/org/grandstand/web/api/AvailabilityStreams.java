package org.grandstand.web.api;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.grandstand.kernel.Rejected;
import org.grandstand.operations.boundary.Nodes;

/**
 * Everybody who listens to availability on this node. One thread tells them, four times a second; what it tells is written
 * once a session. Bounded: whoever comes when it is full asks now and then instead.
 */
@ApplicationScoped
public class AvailabilityStreams {

    private static final Logger LOG = Logger.getLogger(AvailabilityStreams.class.getName());
    private static final long TICK_MILLISECONDS = 250;
    private static final int STREAMS_AT_MOST =
            Integer.parseInt(System.getenv().getOrDefault("AVAILABILITY_STREAMS_MAX", "2000"));

    /** After a break listeners come back within so long, not all at once. */
    private static final int BACK_AFTER_MILLISECONDS = 1_000;

    private static final int BACK_BEFORE_MILLISECONDS = 6_000;

    private static final StreamedEvent SALE_ENDED =
            StreamedEvent.of("event: end\ndata: {\"reason\":\"SALE_ENDED\"}\n\n");
    private static final Set<Nodes.Readiness> LEAVING = Set.of(Nodes.Readiness.DRAINING, Nodes.Readiness.STARTING);
    private static final Set<SaleState> OVER = Set.of(SaleState.ENDED, SaleState.CANCELLED);

    private final Set<AvailabilityStream> streams = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;
    private Thread teller;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    AvailabilityEditions editions;

    @Inject
    Catalogue catalogue;

    @Inject
    Nodes nodes;

    @Inject
    Clock clock;

    /** A thread of its own: the server's scheduler runs nothing more once it is asked to stop, and then streams must end. */
    @PostConstruct
    void start() {
        teller = threads.newThread(this::tellUntilStopped);
        teller.setName("availability-teller");
        teller.start();
    }

    @PreDestroy
    void stop() {
        stopping = true;
        teller.interrupt();
        streams.forEach(AvailabilityStream::close);
    }

    /** @throws Rejected inventory.too-many-listeners, and for sessions that cannot be listened to */
    void admit(String session) {
        editions.of(session);
        if (over(session)) {
            throw Rejected.state("inventory.sale-over", "session", session);
        }
        if (streams.size() >= STREAMS_AT_MOST || drains()) {
            throw Rejected.busy("inventory.too-many-listeners", "limit", STREAMS_AT_MOST);
        }
    }

    /** Begins to tell; what the listener missed comes first. */
    void open(String session, String since, StreamTarget target, StreamCoding coding) {
        target.out().setWriteListener(new AvailabilityStream(session, since, target, coding, comeBack(), streams));
    }

    private static StreamedEvent comeBack() {
        int after = ThreadLocalRandom.current().nextInt(BACK_AFTER_MILLISECONDS, BACK_BEFORE_MILLISECONDS);
        return StreamedEvent.of("retry: " + after + "\n\n");
    }

    private boolean over(String session) {
        return catalogue
                .now()
                .find(session)
                .map(entry -> OVER.contains(entry.saleState()))
                .orElse(true);
    }

    /** A server that is asked to stop waits for open streams, and may not let its beans be asked any more. */
    private boolean drains() {
        try {
            return LEAVING.contains(nodes.readiness());
        } catch (EJBException suspended) {
            return true;
        }
    }

    private void tellUntilStopped() {
        try {
            while (!stopping) {
                tick();
                Thread.sleep(TICK_MILLISECONDS);
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    private void tick() {
        try {
            if (streams.isEmpty()) {
                return;
            }
            if (drains()) {
                streams.forEach(AvailabilityStream::close);
                return;
            }
            Map<String, List<AvailabilityStream>> bySession =
                    streams.stream().collect(Collectors.groupingBy(AvailabilityStream::session));
            bySession.forEach(this::tell);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "listeners to availability were not told; the next turn tells them", failed);
        }
    }

    private void tell(String session, List<AvailabilityStream> listeners) {
        long now = clock.millis();
        if (over(session)) {
            listeners.forEach(listener -> listener.end(SALE_ENDED));
            return;
        }
        try {
            AvailabilityEdition edition = editions.of(session);
            listeners.forEach(listener -> listener.tell(edition, now));
        } catch (Rejected gone) {
            listeners.forEach(AvailabilityStream::close);
        }
    }
}
