package org.grandstand.web.backoffice.account;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ResourceBundle;
import org.grandstand.account.boundary.PasswordPolicyDesk;
import org.grandstand.kernel.Caller;
import org.grandstand.web.backoffice.Language;

/** What passwords of staff and of customers must hold to. */
@Named
@ViewScoped
public class PasswordPolicyPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PasswordPolicyDesk desk;

    @Inject
    Language language;

    private PolicyForm staff;
    private PolicyForm customers;

    @PostConstruct
    void load() {
        staff = new PolicyForm(desk.of(Caller.Kind.STAFF));
        customers = new PolicyForm(desk.of(Caller.Kind.CUSTOMER));
    }

    public void saveStaff() {
        save(Caller.Kind.STAFF, staff);
    }

    public void saveCustomers() {
        save(Caller.Kind.CUSTOMER, customers);
    }

    private void save(Caller.Kind kind, PolicyForm form) {
        desk.set(kind, form.policy());
        String said = ResourceBundle.getBundle("org.grandstand.web.backoffice.Texts", language.getLocale())
                .getString("policy.saved");
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(said));
    }

    public PolicyForm getStaff() {
        return staff;
    }

    public PolicyForm getCustomers() {
        return customers;
    }
}
