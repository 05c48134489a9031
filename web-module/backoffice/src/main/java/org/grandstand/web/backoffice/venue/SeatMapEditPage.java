package org.grandstand.web.backoffice.venue;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.Json;
import org.grandstand.venue.PlanChange;
import org.grandstand.venue.PlanEdit;
import org.grandstand.venue.SeatState;
import org.grandstand.venue.VenuePlan;
import org.grandstand.venue.VenueView;
import org.grandstand.venue.boundary.PlanDesk;
import org.grandstand.venue.boundary.Venues;
import org.grandstand.web.backoffice.Language;

/** A venue's plan edited on the map: the browser keeps the draft with its steps, this page takes what differs at the end. */
@Named
@ViewScoped
public class SeatMapEditPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 60;

    @Inject
    Venues venues;

    @Inject
    PlanDesk plans;

    @Inject
    Language language;

    private String code;
    private String changes = "";
    private String reason = "";

    /** What the editor sends: seats with one character for their state, as plans write it. */
    private record Changes(int version, Map<String, String> zones, List<Seat> seats) {

        record Seat(Integer position, String zone, String row, String number, int x, int y, char condition) {

            PlanEdit.SeatEdit edit() {
                return new PlanEdit.SeatEdit(position, zone, row, number, x, y, SeatState.of(condition));
            }
        }

        PlanEdit edit() {
            return new PlanEdit(
                    version, Map.copyOf(zones), seats.stream().map(Seat::edit).toList());
        }
    }

    /** An address without a known venue is no page; said before any of it is made. */
    public void requireVenue() {
        getVenue();
    }

    /** Saves the edit as a whole; a refusal leaves the draft in the browser as it is. */
    public String save() {
        PlanChange change = plans.edit(getVenue().id(), edit(), reason);
        FacesContext faces = FacesContext.getCurrentInstance();
        String sentence = ResourceBundle.getBundle("org.grandstand.web.backoffice.Texts", language.getLocale())
                .getString("venue.edited");
        faces.addMessage(
                null,
                new FacesMessage(MessageFormat.format(sentence, change.added(), change.changed(), change.removed())));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return "/venue/venue-detail?faces-redirect=true&code=" + code;
    }

    private PlanEdit edit() {
        try {
            return Json.read(changes, Changes.class).edit();
        } catch (Rejected refused) {
            throw refused;
        } catch (RuntimeException unreadable) { // whatever is wrong with it, the editor did not write it
            throw Rejected.malformed("venue.bad-edit", "what", changes.substring(0, Math.min(SHOWN, changes.length())));
        }
    }

    public VenueView getVenue() {
        return venues.byCode(code);
    }

    public List<String> getZones() {
        return venues.plan(getVenue().id()).zones().stream()
                .map(VenuePlan.Zone::name)
                .toList();
    }

    /** States of seats that are there; removing is an act of its own. */
    public List<SeatState> getStanding() {
        return Stream.of(SeatState.values())
                .filter(state -> state != SeatState.REMOVED)
                .toList();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getChanges() {
        return "";
    }

    public void setChanges(String changes) {
        this.changes = changes;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
