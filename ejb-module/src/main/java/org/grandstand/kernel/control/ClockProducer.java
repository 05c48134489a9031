package org.grandstand.kernel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one place that asks the machine for the time. */
@ApplicationScoped
public class ClockProducer {

    @Produces
    @Dependent
    public Clock clock() {
        return Clock.systemUTC();
    }
}
