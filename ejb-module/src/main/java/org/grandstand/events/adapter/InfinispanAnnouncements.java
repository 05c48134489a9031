package org.grandstand.events.adapter;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.grandstand.events.Announced;
import org.grandstand.events.MembersChanged;
import org.grandstand.events.control.AnnouncementChannel;
import org.grandstand.kernel.control.Rounds;
import org.infinispan.Cache;
import org.infinispan.context.Flag;

/**
 * News as short-lived entries of the cache {@code announcements}, which a cluster copies to every node. News that come one soon after the
 * other go together: in a hot sale the way of an entry costs each node more than what the entry says.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class InfinispanAnnouncements implements AnnouncementChannel {

    private static final Logger LOG = Logger.getLogger(InfinispanAnnouncements.class.getName());
    /** Long enough to arrive anywhere, short enough to take no room. */
    private static final long KEPT_SECONDS = 10;
    /** Between kind and text of a piece of news; kinds have none. */
    private static final char BETWEEN = ' ';
    /** Between two pieces; neither kinds nor texts have any. */
    private static final String END = "\n";

    /** Between two entries; what comes after a while without news goes at once. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private static final long WAIT_MILLISECONDS = 1000;
    private static final int TOLD_AT_ONCE = 1_000;
    private static final int WAITING_AT_MOST = 10_000;

    @Resource
    ManagedThreadFactory threads;

    @Resource(lookup = "java:jboss/infinispan/cache/grandstand/announcements")
    Cache<String, String> cache;

    @Inject
    Event<Announced> announced;

    @Inject
    Event<MembersChanged> membersChanged;

    private final String teller = UUID.randomUUID().toString();
    private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(WAITING_AT_MOST);
    private long told;
    private Rounds telling;
    private AnnouncementListener news;
    private MemberListener members;

    @PostConstruct
    void listen() {
        news = new AnnouncementListener(this::heard);
        members = new MemberListener(membersChanged::fire);
        cache.addListener(news);
        cache.getCacheManager().addListener(members);
        members.begin(cache.getCacheManager());
        telling = Rounds.begin(threads, "announcements", PAUSE, this::tell);
    }

    @PreDestroy
    void stop() {
        telling.stop();
        cache.removeListener(news);
        cache.getCacheManager().removeListener(members);
    }

    @Override
    public void send(Announced news) {
        if (!waiting.offer(news.kind() + BETWEEN + news.text())) {
            LOG.log(Level.FINE, "more news than can be told: {0} is left out", news.kind());
        }
    }

    private void tell() throws InterruptedException {
        String first = waiting.poll(WAIT_MILLISECONDS, TimeUnit.MILLISECONDS);
        if (first == null) {
            return;
        }
        List<String> together = new ArrayList<>(List.of(first));
        waiting.drainTo(together, TOLD_AT_ONCE - 1);
        told++;
        cache.getAdvancedCache()
                .withFlags(Flag.IGNORE_RETURN_VALUES)
                .putAsync(teller + ":" + told, String.join(END, together), KEPT_SECONDS, TimeUnit.SECONDS)
                .exceptionally(lost -> {
                    LOG.log(Level.FINE, "an announcement may not have reached every node", lost);
                    return null;
                });
    }

    private void heard(String key, String entry) {
        boolean here = key.startsWith(teller);
        for (String news : entry.split(END)) {
            int between = news.indexOf(BETWEEN);
            announced.fire(new Announced(news.substring(0, between), news.substring(between + 1), here));
        }
    }
}
