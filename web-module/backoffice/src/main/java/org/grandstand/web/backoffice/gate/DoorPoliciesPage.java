package org.grandstand.web.backoffice.gate;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.ResourceBundle;
import org.grandstand.gate.GatePolicyView;
import org.grandstand.gate.boundary.Gates;
import org.grandstand.venue.VenueView;
import org.grandstand.venue.boundary.Venues;
import org.grandstand.web.backoffice.Language;

/** When doors open and close (G1). */
@Named
@ViewScoped
public class DoorPoliciesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Gates gates;

    @Inject
    Venues venues;

    @Inject
    Language language;

    private long venue = GatePolicyView.EVERYWHERE;
    private int opensMinutes = GatePolicyView.USUAL.opensMinutesBefore();
    private int closesMinutes = GatePolicyView.USUAL.closesMinutesAfter();

    public List<GatePolicyView> getPolicies() {
        return gates.policies();
    }

    public String name(GatePolicyView policy) {
        return policy.venue() == GatePolicyView.EVERYWHERE
                ? texts().getString("gate.everywhere")
                : venues.byId(policy.venue()).name().in(language.getLocale());
    }

    public void save() {
        gates.setPolicy(new GatePolicyView(venue, opensMinutes, closesMinutes));
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(texts().getString("gate.policySaved")));
    }

    private ResourceBundle texts() {
        return ResourceBundle.getBundle("org.grandstand.web.backoffice.Texts", language.getLocale());
    }

    public List<VenueView> getVenues() {
        return venues.all();
    }

    public long getVenue() {
        return venue;
    }

    public void setVenue(long venue) {
        this.venue = venue;
    }

    public int getOpensMinutes() {
        return opensMinutes;
    }

    public void setOpensMinutes(int opensMinutes) {
        this.opensMinutes = opensMinutes;
    }

    public int getClosesMinutes() {
        return closesMinutes;
    }

    public void setClosesMinutes(int closesMinutes) {
        this.closesMinutes = closesMinutes;
    }
}
