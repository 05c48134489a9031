package org.grandstand.account.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.grandstand.account.Contact;
import org.grandstand.account.HolderForm;
import org.grandstand.account.HolderView;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.Rejected.FieldError;
import org.grandstand.kernel.control.CurrentCaller;
import org.grandstand.realname.boundary.Persons;

/** A customer keeps the people to buy for (U2.2); each is verified first. */
@Stateless
@RolesAllowed("customer")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Holders {

    @Inject
    HolderRecords records;

    @Inject
    Persons persons;

    @Inject
    CurrentCaller caller;

    public List<HolderView> list() {
        return records.of(customer());
    }

    /**
     * Adds one.
     *
     * @throws Rejected {@code realname.claim} with the wrong fields, {@code account.verify-yourself-first},
     *     {@code account.too-many-holders}, {@code account.holder-known}
     */
    public HolderView add(HolderForm form) {
        check(form);
        records.requireRoom(customer());
        return records.add(customer(), persons.verifyOrFind(form.person()), form.phone());
    }

    /** Corrects one that was not verified; a verified one is removed and another added. */
    public HolderView replace(long id, HolderForm form) {
        check(form);
        records.requireUnverified(customer(), id);
        return records.replace(customer(), id, persons.verifyOrFind(form.person()), form.phone());
    }

    /** Removes one; orders made for the person keep their tickets. */
    public void remove(long id) {
        records.remove(customer(), id);
    }

    private void check(HolderForm form) {
        List<FieldError> errors = new ArrayList<>(persons.formErrors(form.person()));
        Contact contact = Contact.of(form.phone(), null);
        if (contact.phone() != null && !Contact.isPhone(contact.phone())) {
            errors.add(new FieldError("phone", "account.phone-format", Map.of()));
        }
        if (!errors.isEmpty()) {
            throw Rejected.fields(Rejected.Kind.RULE, "realname.claim", errors);
        }
    }

    private long customer() {
        return caller.get().id();
    }
}
