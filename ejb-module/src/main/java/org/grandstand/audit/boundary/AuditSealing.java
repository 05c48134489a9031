package org.grandstand.audit.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.grandstand.audit.AuditEntry;
import org.grandstand.audit.ChainReport;
import org.grandstand.audit.control.AuditChain;
import org.grandstand.audit.control.AuditEntries;

/** Seals new entries into the chain and verifies it. */
@Stateless
public class AuditSealing {

    static final int SEALED_AT_ONCE = 500;

    @Inject
    AuditEntries entries;

    @Inject
    AuditChain chain;

    /**
     * Adds the oldest unsealed entries to the chain. Of nodes that meet one waits for the other, then finds its entries
     * sealed.
     */
    @PermitAll
    public int sealSome() {
        if (entries.unsealed(1).isEmpty()) {
            return 0;
        }
        chain.lockEnd();
        List<AuditEntry> unsealed = entries.unsealed(SEALED_AT_ONCE);
        if (!unsealed.isEmpty()) {
            chain.append(unsealed);
        }
        return unsealed.size();
    }

    /** Recomputes every hash. */
    @RolesAllowed({"system-administrator", "business-manager"})
    public ChainReport verify() {
        return chain.verify(entries.unsealedCount());
    }
}
