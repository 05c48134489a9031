package org.grandstand.web.backoffice.venue;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.grandstand.venue.VenueView;
import org.grandstand.venue.boundary.VenueDesk;
import org.grandstand.venue.boundary.Venues;

/** Adds a venue, or changes what is said about one. */
@Named
@ViewScoped
public class VenueEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Venues venues;

    @Inject
    VenueDesk desk;

    private String code;
    private long id;
    private VenueForm form = new VenueForm();

    public void load() {
        if (code != null && !code.isEmpty()) {
            VenueView venue = venues.byCode(code);
            id = venue.id();
            form = VenueForm.of(venue);
        }
    }

    public String save() {
        VenueView saved = isKnown() ? desk.change(id, form.fields()) : desk.add(form.fields());
        return "/venue/venue-detail?faces-redirect=true&code=" + saved.code();
    }

    /** Whether the venue is there already; its code cannot be changed then. */
    public boolean isKnown() {
        return id != 0;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public VenueForm getForm() {
        return form;
    }
}
