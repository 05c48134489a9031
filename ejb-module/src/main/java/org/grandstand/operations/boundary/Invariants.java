package org.grandstand.operations.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.grandstand.operations.InvariantBreak;
import org.grandstand.operations.control.InvariantChecks;

/** Asks the database whether what may never be is. To be asked when no event is on its way. */
@Stateless
public class Invariants {

    @Inject
    InvariantChecks checks;

    /** Every break, at most {@value InvariantBreak#SHOWN} of each invariant; empty when all hold. */
    @RolesAllowed({"business-manager", "system-administrator"})
    public List<InvariantBreak> broken() {
        return checks.all();
    }
}
