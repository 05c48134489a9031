package org.grandstand.sale.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.grandstand.sale.SessionEffects;
import org.grandstand.sale.control.EffectRows;

/** Tells what a change of a session would concern, before it is confirmed (I2.1). */
@Stateless
@RolesAllowed({"ticket-operations", "business-manager"})
public class EffectsDesk {

    @Inject
    EffectRows effects;

    public SessionEffects ofSession(long session) {
        return effects.of(session);
    }
}
