package org.grandstand.operations.adapter;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import org.grandstand.operations.boundary.Repeats;

/** Clears away first answers that are older than a day, on one node of the cluster. */
@Singleton
public class RepeatsTimer {

    @Inject
    Repeats repeats;

    @Schedule(hour = "*", minute = "17", info = "clearing of first answers")
    void clear() {
        repeats.clear();
    }
}
