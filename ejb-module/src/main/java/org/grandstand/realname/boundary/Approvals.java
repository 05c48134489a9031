package org.grandstand.realname.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.CurrentCaller;
import org.grandstand.realname.PersonData;
import org.grandstand.realname.PersonState;
import org.grandstand.realname.PersonView;
import org.grandstand.realname.control.PersonRows;
import org.grandstand.realname.entity.Person;

/** Documents that cannot be verified online are looked at by hand (U2.4, U2.7). */
@Stateless
@RolesAllowed({"ticket-operations", "customer-service"})
public class Approvals {

    private static final int REASON_CHARACTERS = 400;

    @Inject
    PersonRows persons;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    public Page<PersonView> list(PersonState state, int first, int count) {
        return persons.inState(state, first, count);
    }

    public PersonView view(long person) {
        return persons.byId(person).view();
    }

    /** Shows the data in clear, so that they can be compared with the document; each look is on record. */
    public PersonData unmask(long person) {
        PersonData data = persons.open(persons.byId(person));
        audit.noted("realname.unmasked", subject(person), null);
        return data;
    }

    /**
     * Says that the document was seen and is good.
     *
     * @param validUntil last day of endorsement or visa; null for documents that have none
     * @throws Rejected {@code realname.already-decided}, {@code realname.validity-needed},
     *     {@code realname.visa-too-short}, {@code realname.endorsement-over}
     */
    public PersonView approve(long person, LocalDate validUntil) {
        Person one = persons.forUpdate(person);
        PersonView before = one.view();
        one.approve(validUntil, caller.get().principalName(), clock.instant());
        audit.done("realname.approved", subject(person), before, one.view());
        return one.view();
    }

    /** Says that it is not; the customer sees the reason. */
    public PersonView refuse(long person, String reason) {
        String why = reason == null ? "" : reason.trim();
        Rejected.unless(
                !why.isEmpty() && why.length() <= REASON_CHARACTERS,
                "realname.reason-needed",
                "most",
                REASON_CHARACTERS);
        Person one = persons.forUpdate(person);
        PersonView before = one.view();
        one.refuse(why, caller.get().principalName(), clock.instant());
        audit.done("realname.refused", subject(person), before, one.view());
        return one.view();
    }

    private static String subject(long person) {
        return "person:" + Ids.text(person);
    }
}
