package org.grandstand.web.backoffice.gate;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.grandstand.gate.GateCheckView;
import org.grandstand.gate.GateCount;
import org.grandstand.gate.boundary.Gates;
import org.grandstand.kernel.Page;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.boundary.Programme;
import org.grandstand.web.backoffice.Language;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** A session's gates: who is in, and every check, the newest first (G3). */
@Named
@ViewScoped
public class GateChecksPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Gates gates;

    @Inject
    Programme programme;

    @Inject
    Language language;

    private String session;
    private final LazyDataModel<GateCheckView> list = new Rows();

    /** Reads the page of the list that is shown. */
    private final class Rows extends LazyDataModel<GateCheckView> {
        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return (int) gates.checks(session, 0, 1).total();
        }

        @Override
        public List<GateCheckView> load(
                int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
            Page<GateCheckView> page = gates.checks(session, first, size);
            setRowCount((int) page.total());
            return page.items();
        }
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

    public LazyDataModel<GateCheckView> getList() {
        return list;
    }

    public String getSession() {
        return session;
    }

    public void setSession(String session) {
        this.session = session;
    }
}
