package org.grandstand.web.backoffice.sale;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.grandstand.kernel.Ids;
import org.grandstand.payment.ChargeView;
import org.grandstand.payment.PaybackView;
import org.grandstand.payment.boundary.Charges;
import org.grandstand.payment.boundary.Paybacks;
import org.grandstand.sale.OrderCard;
import org.grandstand.sale.OrderStep;
import org.grandstand.sale.TakeBack;
import org.grandstand.sale.boundary.OrderDesk;
import org.grandstand.sale.boundary.TicketVoiding;

/** One order: its tickets, its money and its history. */
@Named
@ViewScoped
public class OrderDetailPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    OrderDesk desk;

    @Inject
    Charges charges;

    @Inject
    Paybacks paybacks;

    @Inject
    TicketVoiding voiding;

    private String number;
    private String reason = "";
    private boolean evenAdmitted;
    private transient OrderCard card;
    private transient List<ChargeView> money;

    public OrderCard getCard() {
        if (card == null) {
            card = desk.any(number);
        }
        return card;
    }

    public List<OrderStep> getHistory() {
        return desk.history(getCard().order().id());
    }

    public List<ChargeView> getCharges() {
        if (money == null) {
            money = charges.ofOrder(getCard().number());
        }
        return money;
    }

    public List<PaybackView> getPaybacks() {
        return getCharges().stream()
                .flatMap(charge -> paybacks.ofCharge(charge.chargeId()).stream())
                .toList();
    }

    public void takeBack() {
        card = voiding.takeBack(new TakeBack(number, reason, evenAdmitted));
        money = null;
        reason = "";
        evenAdmitted = false;
    }

    public boolean isEvenAdmitted() {
        return evenAdmitted;
    }

    public void setEvenAdmitted(boolean evenAdmitted) {
        this.evenAdmitted = evenAdmitted;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** The customer's number as people name it. */
    public String getCustomer() {
        return Ids.text(getCard().order().customerId());
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
