package org.grandstand.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.grandstand.account.StaffQuery;
import org.grandstand.account.StaffView;
import org.grandstand.account.entity.Staff;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.Rejected;

/** The members of staff. */
@ApplicationScoped
public class StaffRows {

    private static final Set<String> SORTED = Set.of("login", "name", "lastSignInAt", "createdAt");

    @PersistenceContext
    EntityManager entities;

    public void add(Staff staff) {
        entities.persist(staff);
        entities.flush(); // the constraint decides between two of one login, and what is written by statement finds the
        // row
    }

    public Staff byId(long id) {
        return found(entities.find(Staff.class, id), id);
    }

    public Staff forUpdate(long id) {
        return found(entities.find(Staff.class, id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    private static Staff found(Staff staff, long id) {
        return Optional.ofNullable(staff)
                .orElseThrow(() -> Rejected.missing("account.no-such-staff", "staff", Ids.text(id)));
    }

    public Optional<Staff> byLogin(String login) {
        return entities.createQuery("select s from Staff s where s.login = :login", Staff.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst();
    }

    /** Which of these logins belong to somebody. */
    public Set<String> taken(Set<String> logins) {
        return logins.isEmpty()
                ? Set.of()
                : Set.copyOf(entities.createQuery("select s.login from Staff s where s.login in :logins", String.class)
                        .setParameter("logins", logins)
                        .getResultList());
    }

    public boolean none() {
        return entities.createQuery("select count(s) from Staff s", Long.class).getSingleResult() == 0;
    }

    public Page<StaffView> search(StaffQuery query, int first, int count, Instant now) {
        List<StaffView> page = bound("select s ", query, Staff.class, order(query))
                .setFirstResult(first)
                .setMaxResults(Math.min(count, Page.LIMIT))
                .getResultList()
                .stream()
                .map(one -> one.view(now))
                .toList();
        return new Page<>(page, bound("select count(s) ", query, Long.class, "").getSingleResult());
    }

    private static String order(StaffQuery query) {
        String column = SORTED.contains(query.sort()) ? query.sort() : "login";
        return " order by s." + column + (query.ascending() ? " asc" : " desc") + ", s.id";
    }

    private <T> TypedQuery<T> bound(String select, StaffQuery query, Class<T> type, String order) {
        String text = query.text() == null ? "" : query.text().strip().toLowerCase(Locale.ROOT);
        String where = "from Staff s where 1 = 1"
                + (text.isEmpty() ? "" : " and (locate(:text, s.login) > 0 or locate(:text, lower(s.name)) > 0)")
                + (query.state() == null ? "" : " and s.state = :state")
                + (query.role() == null ? "" : " and :role member of s.roles");
        TypedQuery<T> bound = entities.createQuery(select + where + order, type);
        if (!text.isEmpty()) {
            bound.setParameter("text", text);
        }
        if (query.state() != null) {
            bound.setParameter("state", query.state());
        }
        if (query.role() != null) {
            bound.setParameter("role", query.role().text());
        }
        return bound;
    }

    /** How many others could still administer if this one could not. */
    public long otherAdministrators(long id, String role) {
        return entities.createQuery(
                        "select count(s) from Staff s join s.roles r where r = :role and s.id <> :id "
                                + "and s.state = org.grandstand.account.AccountState.ACTIVE",
                        Long.class)
                .setParameter("role", role)
                .setParameter("id", id)
                .getSingleResult();
    }
}
