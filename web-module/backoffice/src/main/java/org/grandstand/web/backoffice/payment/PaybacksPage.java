package org.grandstand.web.backoffice.payment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.grandstand.payment.PaybackState;
import org.grandstand.payment.PaybackView;
import org.grandstand.payment.boundary.Paybacks;
import org.grandstand.web.backoffice.PagedRows;

/** The paybacks, by state and number; a failed one is sent again from here. */
@Named
@ViewScoped
public class PaybacksPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Paybacks paybacks;

    private transient PagedRows<PaybackView> list;
    private String text = "";
    private String state = "";

    public PagedRows<PaybackView> getList() {
        if (list == null) {
            list = new PagedRows<>((first, count) -> paybacks.search(wanted(), text, first, count));
        }
        return list;
    }

    private Set<PaybackState> wanted() {
        return Arrays.stream(PaybackState.values())
                .filter(one -> one.name().equals(state))
                .collect(Collectors.toSet());
    }

    public void again(long paybackId) {
        paybacks.again(paybackId);
    }

    public PaybackState[] getStates() {
        return PaybackState.values();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text.strip();
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state == null ? "" : state;
    }
}
