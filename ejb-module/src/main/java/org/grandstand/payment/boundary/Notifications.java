package org.grandstand.payment.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.PageRequest;
import org.grandstand.kernel.Rejected;
import org.grandstand.operations.CallKind;
import org.grandstand.operations.Subject;
import org.grandstand.operations.boundary.Limits;
import org.grandstand.payment.NotificationView;
import org.grandstand.payment.ProviderMessage;
import org.grandstand.payment.Receipt;
import org.grandstand.payment.control.Forged;
import org.grandstand.payment.control.Notice;
import org.grandstand.payment.control.NotificationBook;
import org.grandstand.payment.control.NotificationRows;
import org.grandstand.payment.control.PaymentProvider;
import org.grandstand.payment.control.Unreadable;

/** Takes what providers tell. Telling it twice, late or in another order changes nothing. */
@Stateless
public class Notifications {

    private static final Subject PROVIDER = Subject.partner("payment-provider");

    @Inject
    PaymentProvider provider;

    @Inject
    NotificationBook book;

    @Inject
    NotificationRows rows;

    @Inject
    Limits limits;

    /**
     * Believes a message only after its signature; everything it changes is one short transaction.
     *
     * @throws Rejected operations.over-limit-partner when the provider itself sends too many; it sends them again
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Receipt receive(ProviderMessage message) {
        try {
            Notice notice = provider.read(message);
            limits.require(CallKind.PAYMENT_NOTIFICATION, PROVIDER);
            return book.take(notice);
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
