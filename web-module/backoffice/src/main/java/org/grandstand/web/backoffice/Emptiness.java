package org.grandstand.web.backoffice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ResourceBundle;

/** What a list says that shows nothing: what to do next, which is not the same when filters hide its rows. */
@Named
@RequestScoped
public class Emptiness {

    @Inject
    Me me;

    @Inject
    Language language;

    /** The sentence for the list of the page that is open. */
    public String of(boolean filtered) {
        ResourceBundle texts = ResourceBundle.getBundle("org.grandstand.web.backoffice.Texts", language.getLocale());
        String own = "nothing." + me.viewId().replaceAll("^/|\\.xhtml$", "").replace('/', '.');
        return texts.getString(filtered ? "list.empty" : texts.containsKey(own) ? own : "list.nothing");
    }
}
