package org.grandstand.realname.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.kernel.Ids;
import org.grandstand.realname.PersonView;
import org.grandstand.realname.control.PersonRows;

/** Staff look for a person by number (H2); what they find is masked, and each find is on record (U1.11). */
@Stateless
@RolesAllowed({"ticket-operations", "customer-service"})
public class PersonSearch {

    @Inject
    PersonRows persons;

    @Inject
    AuditTrail audit;

    /** @param number of a document, whole, or the person's own */
    public List<PersonView> find(String number) {
        List<PersonView> found =
                persons.views(Stream.concat(persons.withNumber(number).stream(), Ids.parse(number).stream())
                        .collect(Collectors.toSet()));
        found.forEach(one -> audit.noted("realname.person-found", "person:" + Ids.text(one.id()), null));
        return found;
    }
}
