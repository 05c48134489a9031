package org.grandstand.events.adapter;

import java.util.function.BiConsumer;
import org.infinispan.notifications.Listener;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryCreated;
import org.infinispan.notifications.cachelistener.event.CacheEntryCreatedEvent;

/** Hears each new entry of a cache once it is stored on this node. Public because Infinispan calls it. */
@Listener(observation = Listener.Observation.POST)
public class AnnouncementListener {

    private final BiConsumer<String, String> heard;

    AnnouncementListener(BiConsumer<String, String> heard) {
        this.heard = heard;
    }

    @CacheEntryCreated
    public void created(CacheEntryCreatedEvent<String, String> event) {
        heard.accept(event.getKey(), event.getValue());
    }
}
