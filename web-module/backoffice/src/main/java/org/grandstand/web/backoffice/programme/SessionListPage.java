package org.grandstand.web.backoffice.programme;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import org.grandstand.exchange.ExportOrder;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.SessionSearch;
import org.grandstand.programme.SessionState;
import org.grandstand.programme.SportCount;
import org.grandstand.programme.boundary.Programme;
import org.grandstand.venue.VenueView;
import org.grandstand.venue.boundary.Venues;
import org.grandstand.web.backoffice.Language;
import org.grandstand.web.backoffice.exchange.Download;

/** The sessions, as filtered by the address bar. */
@Named
@ViewScoped
public class SessionListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Programme programme;

    @Inject
    Venues venues;

    @Inject
    Language language;

    @Inject
    Download download;

    private String text = "";
    private String sport = "";
    private String venue = "";
    private String from = "";
    private String to = "";
    private String state = "";
    private transient List<SessionFacts> found;

    public List<SessionFacts> getSessions() {
        if (found == null) {
            found = programme.all(new SessionSearch(text, sport, venue, day(from), day(to), wantedState()));
        }
        return found;
    }

    /** A day that cannot be read does not narrow the list; the browser's date field sends none such. */
    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private SessionState wantedState() {
        return Arrays.stream(SessionState.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    public void export(String format) {
        ResourceBundle texts = ResourceBundle.getBundle("org.grandstand.web.backoffice.Texts", language.getLocale());
        List<String> headings = List.of(
                texts.getString("session.number"),
                texts.getString("session.name"),
                texts.getString("session.nameEn"),
                texts.getString("session.sport"),
                texts.getString("session.venue"),
                texts.getString("session.date"),
                texts.getString("session.start"),
                texts.getString("session.end"),
                texts.getString("session.round"),
                texts.getString("session.state"));
        List<SessionFacts> sessions = getSessions();
        download.send(
                new ExportOrder(
                        "programme.sessions",
                        "session:*",
                        headings,
                        sessions.size(),
                        sessions.stream().map(SessionListPage::cells)),
                format,
                texts.getString("menu.programme.session-list"));
    }

    private static List<?> cells(SessionFacts session) {
        return Arrays.asList(
                session.number(),
                session.name().zh(),
                session.name().en(),
                session.sport().name().zh(),
                session.venue().name().zh(),
                session.localStart().toLocalDate(),
                session.localStart().toLocalTime().toString(),
                session.localEnd().toLocalTime().toString(),
                session.round(),
                session.state().name());
    }

    public List<SportCount> getSports() {
        return programme.sports();
    }

    public List<VenueView> getVenues() {
        return venues.all();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }

    public String getSport() {
        return sport;
    }

    public void setSport(String sport) {
        this.sport = sport;
    }

    public String getVenue() {
        return venue;
    }

    public void setVenue(String venue) {
        this.venue = venue;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }
}
