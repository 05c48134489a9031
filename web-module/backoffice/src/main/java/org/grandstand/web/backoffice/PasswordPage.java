package org.grandstand.web.backoffice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.grandstand.account.PasswordChange;
import org.grandstand.account.PasswordPolicy;
import org.grandstand.account.boundary.OwnPassword;
import org.grandstand.account.boundary.PasswordPolicyDesk;
import org.grandstand.kernel.Caller;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.Rejected.FieldError;

/** The person changes the own password. */
@Named
@RequestScoped
public class PasswordPage {

    @Inject
    OwnPassword own;

    @Inject
    PasswordPolicyDesk policies;

    @Inject
    HttpServletRequest request;

    private String current;
    private String next;
    private String again;

    public void change() {
        if (!next.equals(again)) {
            FieldError differs = new FieldError("again", "account.passwords-differ", Map.of());
            throw Rejected.fields(Rejected.Kind.RULE, "account.password-refused", List.of(differs));
        }
        LoginPage.enter(request, own.change(new PasswordChange(current, next)));
        Redirect.to("/index.xhtml");
    }

    /** The rules a new password has to hold to. */
    public PasswordPolicy getPolicy() {
        return policies.of(Caller.Kind.STAFF);
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
