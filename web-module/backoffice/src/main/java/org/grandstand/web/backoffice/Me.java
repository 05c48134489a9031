package org.grandstand.web.backoffice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.grandstand.account.Role;
import org.grandstand.account.SignIn;
import org.grandstand.account.SignInAttributes;
import org.grandstand.kernel.Rejected;

/** The person at the screen. */
@Named
@RequestScoped
public class Me {

    @Inject
    HttpServletRequest request;

    private SignIn signIn() {
        return (SignIn) request.getAttribute(SignInAttributes.SIGN_IN);
    }

    public boolean isSignedIn() {
        return signIn() != null;
    }

    public String getName() {
        return isSignedIn() ? signIn().name() : "";
    }

    public String getLogin() {
        return isSignedIn() ? signIn().login() : "";
    }

    public boolean isMustChangePassword() {
        return isSignedIn() && signIn().mustChangePassword();
    }

    /** For {@code rendered}: whether the person has a role, named as {@code @RolesAllowed} names it. */
    public boolean has(String role) {
        return isSignedIn() && signIn().groups().contains(role);
    }

    /** For pages whose reading is open to more boundaries than people: refuses whoever has not the role. */
    public void require(String role) {
        if (!has(role)) {
            throw Rejected.forbidden("request.not-permitted");
        }
    }

    boolean hasOneOf(Set<Role> roles) {
        return roles.stream().anyMatch(role -> has(role.text()));
    }

    String viewId() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces == null || faces.getViewRoot() == null
                ? ""
                : faces.getViewRoot().getViewId();
    }
}
