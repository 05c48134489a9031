package org.grandstand.web.backoffice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.grandstand.audit.AuditEntry;
import org.grandstand.audit.boundary.AuditHistory;
import org.grandstand.kernel.Caller;
import org.grandstand.kernel.Ids;

/** The history tab of every detail page. */
@Named
@RequestScoped
public class HistoryPage {

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

    /** What the act changed, a line each, and what else was said of it. */
    public List<String> changes(AuditEntry entry) {
        Stream<String> changes =
                Changes.between(entry.before(), entry.after()).stream().map(Change::line);
        Stream<String> said = Stream.ofNullable(entry.detail()).filter(detail -> !detail.isBlank());
        return Stream.concat(changes, said).toList();
    }

    private String text(String key) {
        return texts().getString(key);
    }

    private ResourceBundle texts() {
        return ResourceBundle.getBundle("org.grandstand.web.backoffice.Texts", language.getLocale());
    }
}
