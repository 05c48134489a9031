package org.grandstand.events.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.grandstand.events.Announced;
import org.grandstand.events.control.AnnouncementChannel;
import org.grandstand.kernel.control.AfterCommit;

/**
 * Tells all nodes, this one included, that something changed which they may keep in memory. For caches only: what must not
 * get lost goes through the {@link Outbox}.
 */
@Stateless
@PermitAll
public class Announcements {

    @Inject
    AnnouncementChannel channel;

    @Resource
    TransactionSynchronizationRegistry transaction;

    /** Tells it once the running transaction has committed, and never when it rolls back. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void tell(String kind, String text) {
        AfterCommit.of(transaction, () -> channel.send(new Announced(kind, text, true)));
    }
}
