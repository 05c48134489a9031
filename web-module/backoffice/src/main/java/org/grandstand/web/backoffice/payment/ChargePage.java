package org.grandstand.web.backoffice.payment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.PageRequest;
import org.grandstand.kernel.Rejected;
import org.grandstand.payment.ChargeView;
import org.grandstand.payment.NotificationView;
import org.grandstand.payment.PaybackView;
import org.grandstand.payment.boundary.ChargeChecks;
import org.grandstand.payment.boundary.Charges;
import org.grandstand.payment.boundary.Notifications;
import org.grandstand.payment.boundary.Paybacks;

/** One charge with its paybacks and what the provider told of it. */
@Named
@ViewScoped
public class ChargePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Charges charges;

    @Inject
    ChargeChecks checks;

    @Inject
    Paybacks paybacks;

    @Inject
    Notifications notifications;

    private String number = "";
    private transient ChargeView charge;

    public ChargeView getCharge() {
        if (charge == null) {
            charge = charges.view(id());
        }
        return charge;
    }

    private long id() {
        return Ids.parse(number).orElseThrow(() -> Rejected.missing("payment.no-such-charge", "number", number));
    }

    public List<PaybackView> getPaybacks() {
        return paybacks.ofCharge(id());
    }

    public List<NotificationView> getNotifications() {
        return notifications.search(number, PageRequest.usual(0, Page.LIMIT)).items();
    }

    /** Asks the provider at once what became of it. */
    public void check() {
        charge = checks.checkNow(id());
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number == null ? "" : number;
    }
}
