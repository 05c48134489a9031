package org.grandstand.web.backoffice.realname;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Rejected;
import org.grandstand.realname.PersonData;
import org.grandstand.realname.PersonView;
import org.grandstand.realname.boundary.Approvals;

/** One person whose document is looked at by hand. */
@Named
@ViewScoped
public class PersonPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Approvals approvals;

    private String id = "";
    private LocalDate validUntil;
    private String reason = "";
    private transient PersonView person;
    private transient PersonData data;

    private long parsed() {
        return Ids.parse(id).orElseThrow(() -> Rejected.missing("realname.no-such-person", "person", id));
    }

    public void load() {
        person = approvals.view(parsed());
    }

    public void unmask() {
        data = approvals.unmask(parsed());
    }

    public void approve() {
        person = approvals.approve(parsed(), validUntil);
    }

    public void refuse() {
        person = approvals.refuse(parsed(), reason);
    }

    public PersonView getPerson() {
        if (person == null) {
            load();
        }
        return person;
    }

    /** In clear after an unmasking; null before. */
    public PersonData getData() {
        return data;
    }

    /** Whether the document carries an endorsement or visa whose last day has to be entered. */
    public boolean isDated() {
        return switch (getPerson().documentType()) {
            case HKM_PERMIT, TW_PERMIT, PASSPORT -> true;
            case RESIDENT_ID, HKM_PASSPORT, TW_IDENTITY -> false;
        };
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(LocalDate validUntil) {
        this.validUntil = validUntil;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
