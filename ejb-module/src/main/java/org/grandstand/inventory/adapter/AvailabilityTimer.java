package org.grandstand.inventory.adapter;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import org.grandstand.inventory.boundary.Availability;

/** Every node corrects some of what it shows twice a minute. */
@Singleton
public class AvailabilityTimer {

    @Inject
    Availability availability;

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false, info = "availability correction")
    void correct() {
        availability.correct();
    }
}
