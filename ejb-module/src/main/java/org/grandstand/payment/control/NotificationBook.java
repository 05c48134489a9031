package org.grandstand.payment.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.grandstand.kernel.Ids;
import org.grandstand.payment.NotificationView;
import org.grandstand.payment.Receipt;

/** Turns notices into state, once each: the row locked first makes a repeated notice wait for the first and see it. */
@ApplicationScoped
@Transactional
public class NotificationBook {

    private static final String PROVIDER = "WECHAT_PAY";

    @Inject
    NotificationRows rows;

    @Inject
    ChargeRows charges;

    @Inject
    PaybackRows paybacks;

    @Inject
    ChargeBook chargeBook;

    @Inject
    PaybackBook paybackBook;

    @Inject
    StrangeMessages strange;

    @Inject
    Clock clock;

    /** Takes a true notice. */
    public Receipt take(Notice notice) {
        Optional<Long> subject = lock(notice);
        if (rows.contains(PROVIDER, notice.id())) {
            return Receipt.REPEATED;
        }
        Receipt receipt = subject.map(id -> told(notice, id)).orElse(Receipt.UNKNOWN);
        rows.add(new NotificationView(
                Ids.next(), PROVIDER, notice.id(), notice.kind(), notice.subject(), clock.instant(), receipt, null));
        return receipt;
    }

    /** Keeps what could not be believed or read, as far as there is room. */
    public Receipt strange(Receipt receipt, String why) {
        if (strange.roomFor(clock.instant())) {
            rows.add(rows.strange(PROVIDER, receipt, why, clock.instant()));
        }
        return receipt;
    }

    private Optional<Long> lock(Notice notice) {
        if (notice.charge() != null) {
            return Ids.parse(notice.subject())
                    .filter(id -> charges.findForUpdate(id).isPresent());
        }
        return PaybackBook.idOf(notice.subject())
                .filter(id ->
                        notice.payback() != null && paybacks.findForUpdate(id).isPresent());
    }

    private Receipt told(Notice notice, long id) {
        boolean news = notice.charge() != null
                ? chargeBook.captured(id, notice.charge())
                : paybackBook.found(id, notice.subject(), notice.payback());
        return news ? Receipt.TAKEN : Receipt.REPEATED;
    }
}
