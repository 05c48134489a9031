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
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.grandstand.events.Announced;
import org.grandstand.events.MembersChanged;
import org.grandstand.events.control.AnnouncementChannel;
import org.infinispan.Cache;
import org.infinispan.context.Flag;

/** News as short-lived entries of the cache {@code announcements}, which a cluster copies to every node. */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class InfinispanAnnouncements implements AnnouncementChannel {

    private static final Logger LOG = Logger.getLogger(InfinispanAnnouncements.class.getName());
    /** Long enough to arrive anywhere, short enough to take no room. */
    private static final long KEPT_SECONDS = 10;
    /** Between kind and text of the news; kinds have none. */
    private static final char BETWEEN = ' ';

    @Resource(lookup = "java:jboss/infinispan/cache/grandstand/announcements")
    Cache<String, String> cache;

    @Inject
    Event<Announced> announced;

    @Inject
    Event<MembersChanged> membersChanged;

    private final String teller = UUID.randomUUID().toString();
    private final AtomicLong told = new AtomicLong();
    private AnnouncementListener news;
    private MemberListener members;

    @PostConstruct
    void listen() {
        news = new AnnouncementListener(this::heard);
        members = new MemberListener(membersChanged::fire);
        cache.addListener(news);
        cache.getCacheManager().addListener(members);
        members.begin(cache.getCacheManager());
    }

    @PreDestroy
    void stop() {
        cache.removeListener(news);
        cache.getCacheManager().removeListener(members);
    }

    @Override
    public void send(Announced news) {
        String key = teller + ":" + told.incrementAndGet();
        cache.getAdvancedCache()
                .withFlags(Flag.IGNORE_RETURN_VALUES)
                .putAsync(key, news.kind() + BETWEEN + news.text(), KEPT_SECONDS, TimeUnit.SECONDS)
                .exceptionally(lost -> {
                    LOG.log(Level.FINE, "an announcement may not have reached every node", lost);
                    return null;
                });
    }

    private void heard(String key, String value) {
        int between = value.indexOf(BETWEEN);
        announced.fire(
                new Announced(value.substring(0, between), value.substring(between + 1), key.startsWith(teller)));
    }
}
