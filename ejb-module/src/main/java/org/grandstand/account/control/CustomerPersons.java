package org.grandstand.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.grandstand.account.CustomerPerson;
import org.grandstand.kernel.control.Database;
import org.grandstand.kernel.control.RowSet;

/** Customers with the state of their persons: one statement for a whole set. */
@ApplicationScoped
public class CustomerPersons {

    private static final String COLUMNS = "select c.id, c.person_id, case when p.state = 'VERIFIED' then 1 else 0 end ";
    private static final String PERSON = " join realname_person p on p.id = c.person_id ";

    private static final RowSet.Forms BY_ID = new RowSet.Forms(
            COLUMNS + "from %s join account_customer c on c.id = w.id" + PERSON,
            COLUMNS + "from account_customer c" + PERSON + "where c.id = :id");

    @Inject
    Database database;

    public Map<Long, CustomerPerson> byIds(Collection<Long> customers) {
        return RowSet.of(List.copyOf(customers))
                .bigint("id", Long::longValue)
                .find(database, BY_ID, row -> new CustomerPerson(row.getLong(1), row.getLong(2), row.getInt(3) == 1))
                .stream()
                .collect(Collectors.toMap(CustomerPerson::customerId, customer -> customer));
    }
}
