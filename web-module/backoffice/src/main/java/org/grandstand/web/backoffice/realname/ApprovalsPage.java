package org.grandstand.web.backoffice.realname;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.PageRequest;
import org.grandstand.realname.PersonState;
import org.grandstand.realname.PersonView;
import org.grandstand.realname.boundary.Approvals;
import org.grandstand.web.backoffice.Choices;
import org.grandstand.web.backoffice.Listing;
import org.grandstand.web.backoffice.exchange.ListExport;

/** Persons whose documents are looked at by hand, the longest waiting first. */
@Named
@ViewScoped
public class ApprovalsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Approvals approvals;

    @Inject
    ListExport export;

    private transient Listing<PersonView> list;
    private String state = "";

    private Page<PersonView> ask(PageRequest wanted) {
        PersonState wantedState = Choices.of(PersonState.class, state);
        return approvals.list(
                wantedState == null ? PersonState.PENDING_APPROVAL : wantedState, wanted.first(), wanted.count());
    }

    public void export(String format) {
        List<ListExport.Column<PersonView>> columns = List.of(
                new ListExport.Column<>("realname.person", one -> Ids.text(one.id())),
                new ListExport.Column<>("account.name", PersonView::nameMasked),
                new ListExport.Column<>("realname.type", one -> export.text("document." + one.documentType())),
                new ListExport.Column<>("realname.number", PersonView::documentMasked),
                new ListExport.Column<>("account.state", one -> export.text("state.person." + one.state())),
                new ListExport.Column<>("realname.claimedAt", PersonView::createdAt));
        export.send(
                new ListExport.Named("realname.persons", "person:*", "menu.realname.approvals"),
                columns,
                getList(),
                format);
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
