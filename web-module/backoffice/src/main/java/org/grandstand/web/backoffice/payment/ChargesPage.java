package org.grandstand.web.backoffice.payment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.grandstand.payment.ChargeState;
import org.grandstand.payment.ChargeView;
import org.grandstand.payment.boundary.ChargeChecks;
import org.grandstand.payment.boundary.Charges;
import org.grandstand.web.backoffice.Listing;
import org.grandstand.web.backoffice.exchange.ListExport;

/** The charges, by state and number. */
@Named
@ViewScoped
public class ChargesPage extends MoneySearch<ChargeState> {

    private static final long serialVersionUID = 1L;

    @Inject
    Charges charges;

    @Inject
    ChargeChecks checks;

    @Inject
    ListExport export;

    private transient Listing<ChargeView> list;

    public Listing<ChargeView> getList() {
        if (list == null) {
            list = new Listing<>(rows -> charges.search(wanted(), getText(), rows), this::filters);
        }
        return list;
    }

    public void export(String format) {
        List<ListExport.Column<ChargeView>> columns = List.of(
                new ListExport.Column<>("payment.charge", ChargeView::number),
                new ListExport.Column<>("payment.order", ChargeView::orderNumber),
                new ListExport.Column<>(
                        "payment.amount", row -> ListExport.major(row.amount().amount())),
                new ListExport.Column<>("payment.state", row -> export.text("state.charge." + row.state())),
                new ListExport.Column<>("payment.createdAt", ChargeView::createdAt),
                new ListExport.Column<>("payment.capturedAt", ChargeView::capturedAt),
                new ListExport.Column<>("payment.providerNumber", ChargeView::providerTransaction));
        export.send(
                new ListExport.Named("payment.charges", "charge:*", "menu.payment.charges"),
                columns,
                getList(),
                format);
    }

    /** Asks the provider at once what became of a charge. */
    public void check(long chargeId) {
        checks.checkNow(chargeId);
    }

    @Override
    public ChargeState[] getStates() {
        return ChargeState.values();
    }
}
