package org.grandstand.web.backoffice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.grandstand.audit.AuditEntry;
import org.grandstand.audit.boundary.AuditHistory;

/** The history tab of every detail page. */
@Named
@RequestScoped
public class HistoryPage {

    private static final int STATE_CHARACTERS = 400;

    @Inject
    AuditHistory history;

    private final Map<String, List<AuditEntry>> read = new HashMap<>();

    public List<AuditEntry> of(String subject) {
        return read.computeIfAbsent(subject, history::of);
    }

    /** The person's login; the system is called by its name. */
    public String actor(AuditEntry entry) {
        return entry.actor().substring(entry.actor().lastIndexOf(':') + 1);
    }

    /** A state or sentence short enough for a table. */
    public String shortened(String state) {
        if (state == null) {
            return "";
        }
        return state.length() <= STATE_CHARACTERS ? state : state.substring(0, STATE_CHARACTERS) + "…";
    }
}
