package org.grandstand.web.backoffice.gate;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.ResourceBundle;
import org.grandstand.gate.GateCheckView;
import org.grandstand.gate.GateCount;
import org.grandstand.gate.boundary.Gates;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.boundary.Programme;
import org.grandstand.web.backoffice.Language;
import org.grandstand.web.backoffice.PagedRows;
import org.grandstand.web.backoffice.exchange.ListExport;

/** A session's gates: who is in, and every check, the newest first (G3). */
@Named
@ViewScoped
public class GateChecksPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Gates gates;

    @Inject
    ListExport export;

    @Inject
    Programme programme;

    @Inject
    Language language;

    private String session;
    private transient PagedRows<GateCheckView> list;

    public PagedRows<GateCheckView> getList() {
        if (list == null) {
            list = new PagedRows<>((first, count) -> gates.checks(session, first, count));
        }
        return list;
    }

    public void export(String format) {
        List<ListExport.Column<GateCheckView>> columns = List.of(
                new ListExport.Column<>("gate.at", GateCheckView::at),
                new ListExport.Column<>("gate.result", check -> export.text("state.check." + check.result())),
                new ListExport.Column<>("gate.reason", this::reason),
                new ListExport.Column<>("gate.way", check -> export.text("state.way." + check.way())),
                new ListExport.Column<>("gate.code", GateCheckView::code),
                new ListExport.Column<>("gate.gate", GateCheckView::gate),
                new ListExport.Column<>("gate.by", this::by));
        export.send(
                new ListExport.Named("gate.checks", "session:" + session, "gate.checksOf"), columns, getList(), format);
    }

    public SessionFacts getFacts() {
        return programme.byNumber(session);
    }

    public GateCount getCount() {
        return gates.count(session);
    }

    public String getRate() {
        return GateListPage.rate(getCount());
    }

    /** The reason in a few words. */
    public String reason(GateCheckView check) {
        String key = "reason." + check.reason();
        ResourceBundle texts = ResourceBundle.getBundle("org.grandstand.web.backoffice.Texts", language.getLocale());
        return check.reason() == null ? "" : texts.getString(key);
    }

    /** The login of who checked. */
    public String by(GateCheckView check) {
        return check.by().substring(check.by().lastIndexOf(':') + 1);
    }

    public String getSession() {
        return session;
    }

    public void setSession(String session) {
        this.session = session;
    }
}
