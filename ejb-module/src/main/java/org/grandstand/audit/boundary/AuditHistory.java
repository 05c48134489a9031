package org.grandstand.audit.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.grandstand.audit.AuditEntry;
import org.grandstand.audit.control.AuditEntries;

/** Reads the trail of one thing, for the history tab of its page. */
@Stateless
@RolesAllowed({
    "ticket-operations",
    "business-manager",
    "system-administrator",
    "public-site-administrator",
    "gate-administrator",
    "account-manager",
    "customer-service"
})
public class AuditHistory {

    /** A page shows the newest; the whole trail is searched elsewhere. */
    public static final int ENTRIES_AT_MOST = 200;

    @Inject
    AuditEntries entries;

    /**
     * The newest entries of a thing, newest first.
     *
     * @param subject as written, {@code venue:NS}
     */
    public List<AuditEntry> of(String subject) {
        return entries.of(subject, ENTRIES_AT_MOST);
    }
}
