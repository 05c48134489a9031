package org.grandstand.account.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.grandstand.account.HolderPerson;
import org.grandstand.account.control.HolderPersons;

/** Who the holders of an order are; asked on the way of every order, many at once. */
@Stateless
@PermitAll
public class HolderDirectory {

    @Inject
    HolderPersons holders;

    /** The holders with these ids; unknown ids are left out. */
    public Map<Long, HolderPerson> byIds(Collection<Long> ids) {
        return holders.byIds(ids);
    }
}
