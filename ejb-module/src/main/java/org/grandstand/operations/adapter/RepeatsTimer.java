package org.grandstand.operations.adapter;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.grandstand.operations.boundary.Repeats;

/** Clears away first answers that are older than a day, every minute so that it is never much, on one node of the cluster. */
@Singleton
public class RepeatsTimer {

    private static final Logger LOG = Logger.getLogger(RepeatsTimer.class.getName());

    @Inject
    Repeats repeats;

    @Schedule(hour = "*", minute = "*", info = "clearing of first answers")
    void clear() {
        LOG.fine("clears first answers");
        repeats.clear();
    }
}
