package org.grandstand.realname.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.control.CurrentCaller;
import org.grandstand.kernel.control.Database;
import org.grandstand.realname.entity.Document;
import org.grandstand.realname.entity.Person;

/** Many persons at once, as one batch. */
@ApplicationScoped
public class ImportedPersons {

    private static final int ASKED_AT_ONCE = 500;

    @Inject
    Database database;

    @Inject
    PersonRows rows;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    private record Fresh(long id, Document document, Person.Sealed sealed) {}

    /** Ids in the order of the documents; the same document twice is the same person. */
    public List<Long> keep(List<Document> documents) {
        List<Person.Sealed> sealed = documents.stream().map(rows::sealed).toList();
        Map<String, Long> known =
                known(sealed.stream().map(Person.Sealed::index).toList());
        Map<String, Fresh> fresh = new LinkedHashMap<>();
        List<Long> ids = new ArrayList<>(documents.size());
        for (int i = 0; i < documents.size(); i++) {
            Person.Sealed one = sealed.get(i);
            Document document = documents.get(i);
            Long id = known.computeIfAbsent(one.index(), index -> {
                Fresh person = new Fresh(Ids.next(), document, one);
                fresh.put(index, person);
                return person.id;
            });
            ids.add(id);
        }
        insert(List.copyOf(fresh.values()));
        return ids;
    }

    private Map<String, Long> known(List<String> indexes) {
        Map<String, Long> known = new HashMap<>();
        for (int from = 0; from < indexes.size(); from += ASKED_AT_ONCE) {
            List<String> some = indexes.subList(from, Math.min(indexes.size(), from + ASKED_AT_ONCE));
            database.jdbi()
                    .useHandle(handle -> handle.createQuery(
                                    "select document_index, id from realname_person where document_index in (<indexes>)")
                            .bindList("indexes", some)
                            .map((row, context) -> known.put(row.getString(1), row.getLong(2)))
                            .list());
        }
        return known;
    }

    private void insert(List<Fresh> persons) {
        if (persons.isEmpty()) {
            return;
        }
        LocalDateTime now = Database.utc(clock.instant());
        String by = caller.get().principalName();
        database.jdbi().useHandle(handle -> {
            var batch = handle.prepareBatch(
                    "insert into realname_person (id, document_type, document_index, "
                            + "document_cipher, document_masked, name_cipher, name_masked, region, state, method, decided_by, "
                            + "decided_at, created_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, 'VERIFIED', 'IMPORTED', ?, ?, ?, 0)");
            persons.forEach(person -> batch.add(
                    person.id,
                    person.document.type().name(),
                    person.sealed.index(),
                    person.sealed.number(),
                    person.document.numberMasked(),
                    person.sealed.name(),
                    person.document.nameMasked(),
                    person.document.region(),
                    by,
                    now,
                    now));
            batch.execute();
        });
    }
}
