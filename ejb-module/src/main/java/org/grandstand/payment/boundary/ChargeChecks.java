package org.grandstand.payment.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Rejected;
import org.grandstand.payment.ChargeView;
import org.grandstand.payment.control.ChargeBook;
import org.grandstand.payment.control.ChargeCheck;
import org.grandstand.payment.control.ProviderRefused;
import org.grandstand.payment.control.ProviderUnreachable;

/** Asks the provider about charges of which no notification came, and closes those that have expired. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChargeChecks {

    /** Charges taken in one go; small enough that a node that dies holds up few. */
    static final int CLAIMED_AT_ONCE = 100;

    @Inject
    ChargeBook book;

    @Inject
    ChargeCheck check;

    @Inject
    AuditTrail trail;

    /** Takes the charges whose turn it is. */
    @PermitAll
    public List<Long> claimDue() {
        return book.claimDue(CLAIMED_AT_ONCE);
    }

    /** Brings one charge up to date; a silent provider leaves it as it is until its next turn. */
    @PermitAll
    public void check(long chargeId) {
        check.check(chargeId);
    }

    /** The same at a person's wish. */
    @RolesAllowed({"business-manager", "ticket-operations", "customer-service"})
    public ChargeView checkNow(long chargeId) {
        try {
            check.check(chargeId);
        } catch (ProviderUnreachable silent) {
            throw Rejected.unavailable(
                    "payment.provider-unreachable",
                    "provider",
                    book.view(chargeId).provider());
        } catch (ProviderRefused no) {
            throw Rejected.rule(
                    "payment.provider-refused", "provider", book.view(chargeId).provider(), "answer", no.getMessage());
        }
        ChargeView now = book.view(chargeId);
        trail.noted(
                "payment.charge-checked",
                "charge:" + Ids.text(chargeId),
                now.state().name());
        return now;
    }
}
