package org.grandstand.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.grandstand.account.HolderPerson;
import org.grandstand.kernel.control.Database;
import org.grandstand.kernel.control.RowSet;

/** Holders with the state of their persons: one statement for a whole set, because every order asks. */
@ApplicationScoped
public class HolderPersons {

    private static final String COLUMNS = "select h.id, h.customer_id, h.person_id, "
            + "case when p.state = 'VERIFIED' and h.removed_at is null then 1 else 0 end, p.name_masked ";
    private static final String PERSON = " join realname_person p on p.id = h.person_id ";

    private static final RowSet.Forms BY_ID = new RowSet.Forms(
            COLUMNS + "from %s join account_related_holder h on h.id = w.id" + PERSON,
            COLUMNS + "from account_related_holder h" + PERSON + "where h.id = :id");

    @Inject
    Database database;

    public Map<Long, HolderPerson> byIds(Collection<Long> holders) {
        return RowSet.of(List.copyOf(holders))
                .bigint("id", Long::longValue)
                .find(
                        database,
                        BY_ID,
                        row -> new HolderPerson(
                                row.getLong(1), row.getLong(2), row.getLong(3), row.getInt(4) == 1, row.getString(5)))
                .stream()
                .collect(Collectors.toMap(HolderPerson::holderId, holder -> holder, (holder, again) -> holder));
    }
}
