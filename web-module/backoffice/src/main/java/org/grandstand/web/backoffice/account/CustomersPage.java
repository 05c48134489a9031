package org.grandstand.web.backoffice.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.grandstand.account.AccountState;
import org.grandstand.account.CustomerQuery;
import org.grandstand.account.CustomerView;
import org.grandstand.account.Source;
import org.grandstand.account.boundary.CustomerDesk;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.PageRequest;
import org.grandstand.web.backoffice.Choices;
import org.grandstand.web.backoffice.Listing;
import org.grandstand.web.backoffice.exchange.ListExport;

/** The public customers, masked. */
@Named
@ViewScoped
public class CustomersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CustomerDesk desk;

    @Inject
    ListExport export;

    private transient Listing<CustomerView> list;
    private String contact = "";
    private String state = "";
    private String source = "";
    private String reason = "";

    private Page<CustomerView> ask(PageRequest wanted) {
        return desk.search(query(wanted), wanted.first(), wanted.count());
    }

    private CustomerQuery query(PageRequest wanted) {
        return new CustomerQuery(
                contact,
                Choices.of(AccountState.class, state),
                Choices.of(Source.class, source),
                wanted.sort().isEmpty() || !wanted.ascending());
    }

    /** Masked as on the page; for those designated, who say why. */
    public void export(String format) {
        desk.exporting(reason);
        Listing<CustomerView> rows =
                new Listing<>(wanted -> desk.export(query(wanted), wanted.first(), wanted.count()), this::filters);
        rows.setSort(getList().getSort());
        rows.setDescending(getList().isDescending());
        List<ListExport.Column<CustomerView>> columns = List.of(
                new ListExport.Column<>("account.customer", one -> Ids.text(one.id())),
                new ListExport.Column<>("account.phone", CustomerView::phoneMasked),
                new ListExport.Column<>("account.email", CustomerView::emailMasked),
                new ListExport.Column<>("account.source", one -> export.text("state.source." + one.source())),
                new ListExport.Column<>("account.state", one -> export.text("state.account." + one.state())),
                new ListExport.Column<>("account.registeredAt", CustomerView::createdAt));
        export.send(
                new ListExport.Named("account.customers", "customer:*", "menu.account.customers"),
                columns,
                rows,
                format);
    }

    private Map<String, String> filters() {
        return Map.of("contact", contact, "state", state, "source", source);
    }

    public Listing<CustomerView> getList() {
        if (list == null) {
            list = new Listing<>(this::ask, this::filters);
        }
        return list;
    }

    public AccountState[] getStates() {
        return new AccountState[] {AccountState.ACTIVE, AccountState.LOCKED};
    }

    public Source[] getSources() {
        return Source.values();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact == null ? "" : contact;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state == null ? "" : state;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source == null ? "" : source;
    }
}
