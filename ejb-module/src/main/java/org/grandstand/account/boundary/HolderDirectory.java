package org.grandstand.account.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.grandstand.account.CustomerPerson;
import org.grandstand.account.HolderPerson;
import org.grandstand.account.control.CustomerPersons;
import org.grandstand.account.control.HolderPersons;

/** Who the holders of an order and the customers themselves are; asked on the way of every order, many at once. */
@Stateless
@PermitAll
public class HolderDirectory {

    @Inject
    HolderPersons holders;

    @Inject
    CustomerPersons customers;

    /** The holders with these ids; unknown ids are left out. */
    public Map<Long, HolderPerson> byIds(Collection<Long> ids) {
        return holders.byIds(ids);
    }

    /** The persons of the customers with these ids; unknown ids are left out. */
    public Map<Long, CustomerPerson> customers(Collection<Long> ids) {
        return customers.byIds(ids);
    }
}
