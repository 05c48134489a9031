package org.grandstand.web.backoffice.programme;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.SportCount;
import org.grandstand.programme.boundary.Programme;
import org.grandstand.programme.boundary.SessionDesk;
import org.grandstand.venue.VenueView;
import org.grandstand.venue.boundary.Venues;

/** Adds a session, or reschedules, moves or renames one. */
@Named
@ViewScoped
public class SessionEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Programme programme;

    @Inject
    SessionDesk desk;

    @Inject
    Venues venues;

    private String number;
    private long id;
    private String reason = "";
    private SessionForm form = new SessionForm();

    public void load() {
        if (number != null && !number.isEmpty()) {
            SessionFacts session = programme.byNumber(number);
            id = session.id();
            form = SessionForm.of(session);
        }
    }

    public String save() {
        ZoneId zone = ZoneId.of(venues.byCode(form.getVenue()).zone());
        SessionFacts saved = isKnown() ? desk.change(id, form.fields(zone), reason) : desk.add(form.fields(zone));
        return "/programme/session-detail?faces-redirect=true&number=" + saved.number();
    }

    public boolean isKnown() {
        return id != 0;
    }

    public List<SportCount> getSports() {
        return programme.sports();
    }

    public List<VenueView> getVenues() {
        return venues.all();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public SessionForm getForm() {
        return form;
    }
}
