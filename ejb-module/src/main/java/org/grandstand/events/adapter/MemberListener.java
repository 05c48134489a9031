package org.grandstand.events.adapter;

import java.util.function.IntConsumer;
import org.infinispan.notifications.Listener;
import org.infinispan.notifications.cachemanagerlistener.annotation.Merged;
import org.infinispan.notifications.cachemanagerlistener.annotation.ViewChanged;
import org.infinispan.notifications.cachemanagerlistener.event.ViewChangedEvent;

/** Hears who belongs to the cluster, also when two parts of it meet again. Public because Infinispan calls it. */
@Listener
public class MemberListener {

    private final IntConsumer heard;

    MemberListener(IntConsumer heard) {
        this.heard = heard;
    }

    @ViewChanged
    @Merged
    public void changed(ViewChangedEvent event) {
        heard.accept(event.getNewMembers().size());
    }
}
