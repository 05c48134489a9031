package org.grandstand.web.backoffice.operations;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.grandstand.audit.AuditEntry;
import org.grandstand.audit.AuditQuery;
import org.grandstand.audit.ChainReport;
import org.grandstand.audit.boundary.AuditSealing;
import org.grandstand.audit.boundary.AuditSearch;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.PageRequest;
import org.grandstand.web.backoffice.HistoryPage;
import org.grandstand.web.backoffice.Listing;
import org.grandstand.web.backoffice.Moments;
import org.grandstand.web.backoffice.exchange.ListExport;

/** The audit trail, newest first, and its verification. */
@Named
@ViewScoped
public class AuditPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int CELL_CHARACTERS = 30_000;

    @Inject
    AuditSearch search;

    @Inject
    AuditSealing sealing;

    @Inject
    ListExport export;

    @Inject
    HistoryPage history;

    private transient ChainReport report;

    private transient Listing<AuditEntry> list;
    private String actor = "";
    private String action = "";
    private String subject = "";
    private String from = "";
    private String until = "";

    private Page<AuditEntry> ask(PageRequest wanted) {
        AuditQuery query = new AuditQuery(actor, action, subject, begin(from, 0), begin(until, 1));
        return search.search(query, wanted.first(), wanted.count());
    }

    private Map<String, String> filters() {
        return Map.of("actor", actor, "action", action, "subject", subject, "from", from, "until", until);
    }

    public Listing<AuditEntry> getList() {
        if (list == null) {
            list = new Listing<>(this::ask, this::filters);
        }
        return list;
    }

    public void export(String format) {
        List<ListExport.Column<AuditEntry>> columns = List.of(
                new ListExport.Column<>("audit.at", AuditEntry::at),
                new ListExport.Column<>("audit.actor", AuditEntry::actor),
                new ListExport.Column<>("audit.action", entry -> history.act(entry.action())),
                new ListExport.Column<>("audit.code", AuditEntry::action),
                new ListExport.Column<>("audit.subject", AuditEntry::subject),
                new ListExport.Column<>("audit.outcome", entry -> export.text("state.audit." + entry.outcome())),
                new ListExport.Column<>("audit.detail", AuditEntry::detail),
                new ListExport.Column<>("history.before", entry -> cell(entry.before())),
                new ListExport.Column<>("history.after", entry -> cell(entry.after())));
        export.send(
                new ListExport.Named("audit.entries", "audit:*", "menu.operations.audit"), columns, getList(), format);
    }

    /** No more than a cell of a workbook holds. */
    private static String cell(String state) {
        return state == null ? null : state.substring(0, Math.min(state.length(), CELL_CHARACTERS));
    }

    /** Midnight of a day of the games' zone, some days on; null for what is no day. */
    private static Instant begin(String day, int daysOn) {
        try {
            return LocalDate.parse(day)
                    .plusDays(daysOn)
                    .atStartOfDay(Moments.ZONE)
                    .toInstant();
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    public void verify() {
        report = sealing.verify();
    }

    /** What the last verification found; null before one. */
    public ChainReport getReport() {
        return report;
    }

    public String getActor() {
        return actor;
    }

    public void setActor(String actor) {
        this.actor = actor == null ? "" : actor;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action == null ? "" : action;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject == null ? "" : subject;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from == null ? "" : from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until == null ? "" : until;
    }
}
