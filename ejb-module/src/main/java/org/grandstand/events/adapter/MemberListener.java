package org.grandstand.events.adapter;

import java.util.List;
import java.util.function.Consumer;
import org.grandstand.events.MembersChanged;
import org.infinispan.manager.EmbeddedCacheManager;
import org.infinispan.notifications.Listener;
import org.infinispan.notifications.cachemanagerlistener.annotation.Merged;
import org.infinispan.notifications.cachemanagerlistener.annotation.ViewChanged;
import org.infinispan.notifications.cachemanagerlistener.event.ViewChangedEvent;
import org.infinispan.remoting.transport.Address;

/** Hears who belongs to the cluster, also when two parts of it meet again. Public because Infinispan calls it. */
@Listener
public class MemberListener {

    private final Consumer<MembersChanged> heard;

    MemberListener(Consumer<MembersChanged> heard) {
        this.heard = heard;
    }

    @ViewChanged
    @Merged
    public void changed(ViewChangedEvent event) {
        tell(event.getNewMembers(), event.getLocalAddress());
    }

    /** Tells who is there already; nobody is in a server that stands alone. */
    void begin(EmbeddedCacheManager manager) {
        if (manager.getMembers() != null && manager.getMembers().contains(manager.getAddress())) {
            tell(manager.getMembers(), manager.getAddress());
        }
    }

    private void tell(List<Address> members, Address here) {
        heard.accept(new MembersChanged(members.indexOf(here), members.size()));
    }
}
