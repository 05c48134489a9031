package org.grandstand.web.backoffice;

import jakarta.enterprise.context.SessionScoped;
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

    /** Changes to the other one and shows the same page again. */
    public String toggle() {
        chosen = isEnglish() ? Locale.CHINESE : Locale.ENGLISH;
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.getViewRoot().getViewId() + "?faces-redirect=true&includeViewParams=true";
    }
}
