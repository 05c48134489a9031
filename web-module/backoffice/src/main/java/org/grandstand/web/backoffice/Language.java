package org.grandstand.web.backoffice;

import jakarta.enterprise.context.SessionScoped;
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
        Locale browser = FacesContext.getCurrentInstance().getExternalContext().getRequestLocale();
        return "en".equals(browser.getLanguage()) ? Locale.ENGLISH : Locale.CHINESE;
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
