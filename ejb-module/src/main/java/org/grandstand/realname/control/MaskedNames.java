package org.grandstand.realname.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.grandstand.kernel.control.Database;
import org.grandstand.kernel.control.SharedRead;

/** Names as they may be shown, without the rest of the person. */
@ApplicationScoped
public class MaskedNames {

    @Inject
    Database database;

    @Resource
    TransactionSynchronizationRegistry transaction;

    private SharedRead<Long, String> names;

    @PostConstruct
    void begin() {
        names = new SharedRead<>(transaction, this::read);
    }

    public String masked(long person) {
        return names.of(person).orElseThrow(() -> new NoSuchElementException("person " + person));
    }

    private Map<Long, String> read(List<Long> persons) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select id, name_masked from realname_person where id in (<persons>)")
                        .bindList("persons", persons)
                        .map((row, context) -> Map.entry(row.getLong("id"), row.getString("name_masked")))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
