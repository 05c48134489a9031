package org.grandstand.web.backoffice.payment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.grandstand.payment.ChargeState;
import org.grandstand.payment.ChargeView;
import org.grandstand.payment.boundary.ChargeChecks;
import org.grandstand.payment.boundary.Charges;
import org.grandstand.web.backoffice.PagedRows;

/** The charges, by state and number. */
@Named
@ViewScoped
public class ChargesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Charges charges;

    @Inject
    ChargeChecks checks;

    private transient PagedRows<ChargeView> list;
    private String text = "";
    private String state = "";

    public PagedRows<ChargeView> getList() {
        if (list == null) {
            list = new PagedRows<>((first, count) -> charges.search(wanted(), text, first, count));
        }
        return list;
    }

    private Set<ChargeState> wanted() {
        return Arrays.stream(ChargeState.values())
                .filter(one -> one.name().equals(state))
                .collect(Collectors.toSet());
    }

    /** Asks the provider at once what became of a charge. */
    public void check(long chargeId) {
        checks.checkNow(chargeId);
    }

    public ChargeState[] getStates() {
        return ChargeState.values();
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
