package org.grandstand.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.grandstand.audit.AuditEntry;
import org.grandstand.audit.AuditQuery;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.control.Database;

/** Searches the trail by its indexes. */
@ApplicationScoped
public class AuditSearchRows {

    @Inject
    Database database;

    public Page<AuditEntry> search(AuditQuery query, int first, int count) {
        Map<String, Object> values = new LinkedHashMap<>();
        String where = where(query, values);
        return database.jdbi().withHandle(handle -> {
            var entries = handle.createQuery("select e.* from audit_entry e" + where
                            + " order by e.id desc offset :first rows fetch next :count rows only")
                    .bindMap(values)
                    .bind("first", first)
                    .bind("count", count)
                    .map((row, context) -> AuditEntries.read(row))
                    .list();
            long total = handle.createQuery("select count(*) from audit_entry e" + where)
                    .bindMap(values)
                    .mapTo(Long.class)
                    .one();
            return new Page<>(entries, total);
        });
    }

    private static String where(AuditQuery query, Map<String, Object> values) {
        StringBuilder where = new StringBuilder(" where 1 = 1");
        if (given(query.actor())) {
            where.append(" and e.actor like :actor escape '!'");
            values.put("actor", beginning(query.actor()));
        }
        if (given(query.action())) {
            where.append(" and e.action like :action escape '!'");
            values.put("action", beginning(query.action()));
        }
        if (given(query.subject())) {
            where.append(" and e.subject = :subject");
            values.put("subject", query.subject().strip());
        }
        if (query.from() != null) {
            where.append(" and e.at >= :from");
            values.put("from", Database.utc(query.from()));
        }
        if (query.until() != null) {
            where.append(" and e.at < :until");
            values.put("until", Database.utc(query.until()));
        }
        return where.toString();
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    private static String beginning(String text) {
        return text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
