package org.grandstand.web.backoffice.operations;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.ResourceBundle;
import org.grandstand.operations.LimitFigures;
import org.grandstand.operations.LimitFigures.Line;
import org.grandstand.operations.LimitFigures.Load;
import org.grandstand.operations.LimitFigures.RefusedMost;
import org.grandstand.operations.LimitRule;
import org.grandstand.operations.TrustedNetwork;
import org.grandstand.operations.boundary.LimitDesk;
import org.grandstand.web.backoffice.Language;

/** How often somebody may call, what came of it in the last minutes, and how full the nodes are (K5). */
@Named
@ViewScoped
public class LimitsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MICROSECONDS = 1000;

    @Inject
    LimitDesk desk;

    @Inject
    Language language;

    private transient List<LimitFigures> figures;
    private LimitForm form;
    private String network = "";
    private String note = "";

    /** A rule with what it did of late on all nodes. */
    public record Row(LimitRule rule, boolean changed, long admitted, long refused) {}

    /** How full one node is for one class of calls. */
    public record Fill(String node, Load load) {

        public long waitedMilliseconds() {
            return load.waitedMicros() / MICROSECONDS;
        }
    }

    /** Asks again; bound to the poll of the page. */
    public void refresh() {
        figures = null;
    }

    private List<LimitFigures> figures() {
        if (figures == null) {
            figures = desk.figures();
        }
        return figures;
    }

    public List<Row> getRows() {
        return desk.rules().stream().map(this::row).toList();
    }

    private Row row(LimitRule rule) {
        List<Line> lines = figures().stream()
                .flatMap(node -> node.lines().stream())
                .filter(line -> line.kind() == rule.kind() && line.subject() == rule.subject())
                .toList();
        return new Row(
                rule,
                !rule.equals(desk.usual(rule.kind(), rule.subject())),
                lines.stream().mapToLong(Line::admitted).sum(),
                lines.stream().mapToLong(Line::refused).sum());
    }

    public List<Fill> getLoad() {
        return figures().stream()
                .sorted(Comparator.comparing(LimitFigures::node))
                .flatMap(node -> node.load().stream().map(load -> new Fill(node.node(), load)))
                .toList();
    }

    public List<RefusedMost> getRefusedMost() {
        return figures().stream()
                .flatMap(node -> node.refusedMost().stream())
                .sorted(Comparator.comparingLong(RefusedMost::refused).reversed())
                .limit(LimitFigures.TOLD_AT_MOST)
                .toList();
    }

    public int getMinutes() {
        return LimitFigures.MINUTES;
    }

    public void edit(LimitRule rule) {
        form = new LimitForm(rule);
    }

    /** Puts the usual figures into the form. */
    public void usual() {
        form = new LimitForm(desk.usual(form.kind(), form.subject()));
    }

    public void save() {
        desk.set(form.rule());
        said("limits.saved");
    }

    public List<TrustedNetwork> getNetworks() {
        return desk.networks();
    }

    public void trust() {
        desk.trust(new TrustedNetwork(network.strip(), note.strip()));
        network = "";
        note = "";
        said("limits.saved");
    }

    public void distrust(TrustedNetwork trusted) {
        desk.distrust(trusted);
        said("limits.saved");
    }

    private void said(String key) {
        String text = ResourceBundle.getBundle("org.grandstand.web.backoffice.Texts", language.getLocale())
                .getString(key);
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(text));
    }

    public LimitForm getForm() {
        return form;
    }

    public String getNetwork() {
        return network;
    }

    public void setNetwork(String network) {
        this.network = network;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
