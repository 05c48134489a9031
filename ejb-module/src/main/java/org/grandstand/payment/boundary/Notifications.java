package org.grandstand.payment.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.PageRequest;
import org.grandstand.payment.NotificationView;
import org.grandstand.payment.ProviderMessage;
import org.grandstand.payment.Receipt;
import org.grandstand.payment.control.Forged;
import org.grandstand.payment.control.NotificationBook;
import org.grandstand.payment.control.NotificationRows;
import org.grandstand.payment.control.PaymentProvider;
import org.grandstand.payment.control.Unreadable;

/** Takes what providers tell. Telling it twice, late or in another order changes nothing. */
@Stateless
public class Notifications {

    @Inject
    PaymentProvider provider;

    @Inject
    NotificationBook book;

    @Inject
    NotificationRows rows;

    /** Believes a message only after its signature; everything it changes is one short transaction. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Receipt receive(ProviderMessage message) {
        try {
            return book.take(provider.read(message));
        } catch (Forged forged) {
            return book.strange(Receipt.FORGED, forged.getMessage());
        } catch (Unreadable unreadable) {
            return book.strange(Receipt.UNREADABLE, unreadable.getMessage());
        }
    }

    /**
     * Notifications on record, the newest first unless sorted by {@code receivedAt}.
     *
     * @param subject number of a charge or payback; empty for all
     */
    @RolesAllowed({"business-manager", "ticket-operations", "customer-service", "system-administrator"})
    public Page<NotificationView> search(String subject, PageRequest wanted) {
        return rows.search(subject, wanted);
    }
}
