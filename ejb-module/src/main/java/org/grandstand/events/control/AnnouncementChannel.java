package org.grandstand.events.control;

import org.grandstand.events.Announced;

/** Port to the way news takes from node to node. */
public interface AnnouncementChannel {

    /** Sends without waiting and never fails: who misses it heals by himself. */
    void send(Announced news);
}
