package org.grandstand.audit.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.grandstand.audit.AuditEntry;
import org.grandstand.audit.AuditQuery;
import org.grandstand.audit.control.AuditSearchRows;
import org.grandstand.kernel.Page;

/** Reads the trail: who did what to which thing (F3). */
@Stateless
@RolesAllowed({"system-administrator", "business-manager"})
public class AuditSearch {

    @Inject
    AuditSearchRows rows;

    /** Newest first; at most {@link Page#LIMIT} from the first wanted. */
    public Page<AuditEntry> search(AuditQuery query, int first, int count) {
        return rows.search(query, first, Math.min(count, Page.LIMIT));
    }
}
