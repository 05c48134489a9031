package org.grandstand.web.backoffice.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.grandstand.account.Contact;
import org.grandstand.account.CustomerView;
import org.grandstand.account.HolderView;
import org.grandstand.account.InitialPassword;
import org.grandstand.account.boundary.CustomerDesk;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Rejected;

/** One public customer with holders, masked; what is done needs a reason. */
@Named
@ViewScoped
public class CustomerPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CustomerDesk desk;

    private String id = "";
    private String reason = "";
    private transient CustomerView customer;
    private transient List<HolderView> holders;
    private transient Contact contact;
    private transient InitialPassword fresh;

    private long parsed() {
        return Ids.parse(id).orElseThrow(() -> Rejected.missing("account.no-such-customer", "customer", id));
    }

    /** Asked before the page is shown, so that a wrong address is said to be one. */
    public void load() {
        customer = desk.view(parsed());
        holders = desk.holders(parsed());
    }

    public void unmask() {
        contact = desk.unmask(parsed());
    }

    public void lock() {
        customer = desk.lock(parsed(), reason);
        reason = "";
    }

    public void unlock() {
        customer = desk.unlock(parsed(), reason);
        reason = "";
    }

    public void resetPassword() {
        fresh = desk.resetPassword(parsed(), reason);
        reason = "";
        load();
    }

    public CustomerView getCustomer() {
        if (customer == null) {
            load();
        }
        return customer;
    }

    public List<HolderView> getHolders() {
        if (holders == null) {
            load();
        }
        return holders;
    }

    /** In clear after an unmasking; null before. */
    public Contact getContact() {
        return contact;
    }

    /** Shown once, right after it was made; null otherwise. */
    public InitialPassword getFresh() {
        return fresh;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
