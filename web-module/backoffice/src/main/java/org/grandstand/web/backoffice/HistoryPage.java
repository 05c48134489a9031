package org.grandstand.web.backoffice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.grandstand.audit.AuditEntry;
import org.grandstand.audit.boundary.AuditHistory;
import org.grandstand.kernel.Caller;
import org.grandstand.kernel.Ids;

/** The history tab of every detail page. */
@Named
@RequestScoped
public class HistoryPage {

    private static final int STATE_CHARACTERS = 400;

    @Inject
    AuditHistory history;

    @Inject
    Language language;

    private final Map<String, List<AuditEntry>> read = new HashMap<>();

    public List<AuditEntry> of(String subject) {
        return read.computeIfAbsent(subject, history::of);
    }

    /** The person's login; the system is called by its name. */
    public String actor(AuditEntry entry) {
        return person(entry.actor());
    }

    /** How a caller's name is shown: staff by login, customers by number, the system and strangers by their words. */
    public String person(String principal) {
        Caller caller = Caller.of(principal);
        return switch (caller.kind()) {
            case STAFF -> caller.login();
            case CUSTOMER -> text("history.customer") + " " + Ids.text(caller.id());
            case SYSTEM -> text("history.system");
            case ANONYMOUS -> text("history.anonymous");
        };
    }

    /** What was done, in words; an act that has none is shown by its code. */
    public String act(String code) {
        ResourceBundle texts = texts();
        String key = "act." + code;
        return texts.containsKey(key) ? texts.getString(key) : code;
    }

    private String text(String key) {
        return texts().getString(key);
    }

    private ResourceBundle texts() {
        return ResourceBundle.getBundle("org.grandstand.web.backoffice.Texts", language.getLocale());
    }

    /** A state or sentence short enough for a table. */
    public String shortened(String state) {
        if (state == null) {
            return "";
        }
        return state.length() <= STATE_CHARACTERS ? state : state.substring(0, STATE_CHARACTERS) + "…";
    }
}
