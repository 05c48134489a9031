package org.grandstand.payment.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.grandstand.kernel.Rejected;
import org.grandstand.payment.BillFile;
import org.grandstand.payment.BillRow;
import org.grandstand.payment.PaymentMethod;
import org.grandstand.payment.control.BillFiles;
import org.grandstand.payment.control.BillNotReady;
import org.grandstand.payment.control.ProviderRefused;
import org.grandstand.payment.control.ProviderUnreachable;
import org.grandstand.payment.control.Unreadable;

/** Providers' bills: fetched anew when asked, kept as they came, read line by line. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Bills {

    @Inject
    BillFiles files;

    /**
     * Fetches the bill of a day and checks that its totals add up.
     *
     * @param day of Beijing
     * @throws Rejected payment.bill-not-ready (ask later), payment.bill-damaged, payment.provider-unreachable,
     *     payment.provider-refused, payment.provider-not-configured
     */
    public BillFile fetch(PaymentMethod method, LocalDate day) {
        String provider = method.provider();
        try {
            return new BillFile(method, day, files.fetch(method, day));
        } catch (BillNotReady later) {
            throw Rejected.unavailable("payment.bill-not-ready", "provider", provider, "day", day);
        } catch (Unreadable damaged) {
            throw Rejected.rule("payment.bill-damaged", "provider", provider, "day", day, "what", damaged.getMessage());
        } catch (ProviderUnreachable silent) {
            throw Rejected.unavailable("payment.provider-unreachable", "provider", provider);
        } catch (ProviderRefused no) {
            throw Rejected.rule("payment.provider-refused", "provider", provider, "answer", no.getMessage());
        }
    }

    /** The lines of a bill that was fetched before, read as they are asked for; close the stream. */
    public Stream<BillRow> rows(PaymentMethod method, LocalDate day) {
        return files.rows(method, day);
    }
}
