package org.grandstand.web.backoffice.realname;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.grandstand.kernel.Page;
import org.grandstand.realname.PersonState;
import org.grandstand.realname.PersonView;
import org.grandstand.realname.boundary.Approvals;
import org.grandstand.web.backoffice.Choices;
import org.grandstand.web.backoffice.Listing;

/** Persons whose documents are looked at by hand, the longest waiting first. */
@Named
@ViewScoped
public class ApprovalsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Approvals approvals;

    private transient Listing<PersonView> list;
    private String state = "";

    private Page<PersonView> ask(Listing.Wanted wanted) {
        PersonState wantedState = Choices.of(PersonState.class, state);
        return approvals.list(
                wantedState == null ? PersonState.PENDING_APPROVAL : wantedState, wanted.first(), wanted.count());
    }

    private Map<String, String> filters() {
        return Map.of("state", state);
    }

    public Listing<PersonView> getList() {
        if (list == null) {
            list = new Listing<>(this::ask, this::filters);
        }
        return list;
    }

    public PersonState[] getStates() {
        return PersonState.values();
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state == null ? "" : state;
    }
}
