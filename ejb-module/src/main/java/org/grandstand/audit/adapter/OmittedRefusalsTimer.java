package org.grandstand.audit.adapter;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import org.grandstand.audit.boundary.AccessRefusals;

/** Every node tells once a minute what its own budget left out. */
@Singleton
public class OmittedRefusalsTimer {

    @Inject
    AccessRefusals refusals;

    @Schedule(hour = "*", minute = "*", persistent = false, info = "omitted refusals")
    void tell() {
        refusals.tellOmitted();
    }
}
