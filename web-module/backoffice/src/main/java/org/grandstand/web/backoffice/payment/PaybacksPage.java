package org.grandstand.web.backoffice.payment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.grandstand.payment.PaybackState;
import org.grandstand.payment.PaybackView;
import org.grandstand.payment.boundary.Paybacks;
import org.grandstand.web.backoffice.Listing;
import org.grandstand.web.backoffice.exchange.ListExport;

/** The paybacks, by state and number; a failed one is sent again from here. */
@Named
@ViewScoped
public class PaybacksPage extends MoneySearch<PaybackState> {

    private static final long serialVersionUID = 1L;

    @Inject
    Paybacks paybacks;

    @Inject
    ListExport export;

    private transient Listing<PaybackView> list;

    public Listing<PaybackView> getList() {
        if (list == null) {
            list = new Listing<>(rows -> paybacks.search(wanted(), getText(), rows), this::filters);
        }
        return list;
    }

    public void export(String format) {
        List<ListExport.Column<PaybackView>> columns = List.of(
                new ListExport.Column<>("payment.payback", PaybackView::number),
                new ListExport.Column<>("payment.order", PaybackView::orderNumber),
                new ListExport.Column<>(
                        "payment.amount", row -> ListExport.major(row.amount().amount())),
                new ListExport.Column<>("payment.state", row -> export.text("state.payback." + row.state())),
                new ListExport.Column<>("form.reason", PaybackView::reason),
                new ListExport.Column<>("payment.requestedAt", PaybackView::requestedAt),
                new ListExport.Column<>("payment.endedAt", PaybackView::endedAt));
        export.send(
                new ListExport.Named("payment.paybacks", "payback:*", "menu.payment.paybacks"),
                columns,
                getList(),
                format);
    }

    public void again(long paybackId) {
        paybacks.again(paybackId);
    }

    @Override
    public PaybackState[] getStates() {
        return PaybackState.values();
    }
}
