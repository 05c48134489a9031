package org.grandstand.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.grandstand.account.entity.Staff;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Rejected;

/** The members of staff. */
@ApplicationScoped
public class StaffRows {

    @PersistenceContext
    EntityManager entities;

    public void add(Staff staff) {
        entities.persist(staff);
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

    public boolean none() {
        return entities.createQuery("select count(s) from Staff s", Long.class).getSingleResult() == 0;
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
