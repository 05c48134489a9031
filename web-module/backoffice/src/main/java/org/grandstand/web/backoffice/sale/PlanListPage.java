package org.grandstand.web.backoffice.sale;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import org.grandstand.exchange.ExportOrder;
import org.grandstand.programme.SessionSearch;
import org.grandstand.venue.VenueView;
import org.grandstand.venue.boundary.Venues;
import org.grandstand.web.backoffice.Language;
import org.grandstand.web.backoffice.Moments;
import org.grandstand.web.backoffice.exchange.Download;

/** The sale plans of all sessions, as filtered by the address bar. */
@Named
@ViewScoped
public class PlanListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PlanLines lines;

    @Inject
    Venues venues;

    @Inject
    Language language;

    @Inject
    Download download;

    private String text = "";
    private String venue = "";
    private String state = "";
    private transient List<PlanLine> found;

    public List<PlanLine> getLines() {
        if (found == null) {
            found = lines.matching(new SessionSearch(text, null, venue, null, null, null)).stream()
                    .filter(line -> state.isEmpty() || line.state().name().equals(state))
                    .toList();
        }
        return found;
    }

    public long getQuota() {
        return getLines().stream().mapToLong(PlanLine::quota).sum();
    }

    public long getTaken() {
        return getLines().stream().mapToLong(PlanLine::taken).sum();
    }

    public PlanLine.State[] getStates() {
        return PlanLine.State.values();
    }

    public List<VenueView> getVenues() {
        return venues.all();
    }

    public void export(String format) {
        ResourceBundle texts = ResourceBundle.getBundle("org.grandstand.web.backoffice.Texts", language.getLocale());
        List<String> headings = Arrays.asList(
                        "plan.session",
                        "plan.name",
                        "plan.venue",
                        "plan.state",
                        "plan.opens",
                        "plan.closes",
                        "plan.quota",
                        "plan.taken",
                        "plan.remaining")
                .stream()
                .map(texts::getString)
                .toList();
        download.send(
                new ExportOrder(
                        "sale.plans",
                        "session:*",
                        headings,
                        getLines().size(),
                        getLines().stream().map(line -> cells(line, texts))),
                format,
                texts.getString("menu.sale.plan-list"));
    }

    private List<?> cells(PlanLine line, ResourceBundle texts) {
        return Arrays.asList(
                line.session().number(),
                line.session().name().in(language.getLocale()),
                line.session().venue().name().in(language.getLocale()),
                texts.getString("state.sale." + line.state()),
                line.plan() == null ? null : local(line.plan().opensAt()),
                line.plan() == null ? null : local(line.plan().closesAt()),
                line.quota(),
                line.taken(),
                line.remaining());
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, Moments.ZONE);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }

    public String getVenue() {
        return venue;
    }

    public void setVenue(String venue) {
        this.venue = venue;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state == null ? "" : state;
    }
}
