package org.grandstand.web.backoffice;

import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;

/** The language of the screens: Chinese unless the person, or before that the browser, prefers English. */
@Named
@SessionScoped
public class Language implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String STAYS = "org.grandstand.staysInAnotherLanguage";

    private Locale chosen;

    public Locale getLocale() {
        return chosen == null ? preferred() : chosen;
    }

    private static Locale preferred() {
        ExternalContext browser = FacesContext.getCurrentInstance().getExternalContext();
        boolean asked = browser.getRequestHeaderMap().get("Accept-Language") != null;
        boolean english = asked && "en".equals(browser.getRequestLocale().getLanguage());
        return english ? Locale.ENGLISH : Locale.CHINESE;
    }

    public String getTag() {
        return isEnglish() ? "en" : "zh-CN";
    }

    public boolean isEnglish() {
        return "en".equals(getLocale().getLanguage());
    }

    /** A page with work on it that its address does not tell; opened afresh, it would be lost. */
    public void staysOn(UIViewRoot page) {
        page.getViewMap().put(STAYS, true);
    }

    /** Changes to the other one and shows the same page again. */
    public String toggle() {
        chosen = isEnglish() ? Locale.CHINESE : Locale.ENGLISH;
        FacesContext faces = FacesContext.getCurrentInstance();
        UIViewRoot page = faces.getViewRoot();
        if (page.getViewMap().containsKey(STAYS)) {
            page.setLocale(chosen);
            return "";
        }
        return page.getViewId() + "?faces-redirect=true&includeViewParams=true";
    }
}
