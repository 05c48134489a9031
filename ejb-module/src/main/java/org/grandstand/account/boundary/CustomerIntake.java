package org.grandstand.account.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.grandstand.account.IntakeCount;
import org.grandstand.account.IntakeLine;
import org.grandstand.kernel.Rejected;
import org.grandstand.realname.boundary.Persons;

/** Makes accounts of imported lines, one after the other; called by the run alone. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CustomerIntake {

    private static final int REFUSALS_REPORTED = 100;

    @Inject
    IntakeRecords records;

    @Inject
    Persons persons;

    public List<IntakeLine> next(long run, int count) {
        return records.next(run, count);
    }

    public IntakeCount count(long run) {
        return records.count(run);
    }

    public List<String> refused(long run) {
        return records.refused(run, REFUSALS_REPORTED);
    }

    /**
     * Verifies the line's person and makes the account, or says why not.
     *
     * @return whether the line is decided; it is not while public security cannot be asked
     */
    public boolean enrol(IntakeLine line) {
        try {
            return attempt(line);
        } catch (EJBException collided) {
            return attempt(line); // somebody registered the same contact or person this moment; now it is seen
        }
    }

    private boolean attempt(IntakeLine line) {
        try {
            records.enrol(line, persons.verifyOrFind(line.person()));
            return true;
        } catch (Rejected no) {
            if (no.kind() == Rejected.Kind.UNAVAILABLE) {
                return false;
            }
            records.refuse(line.id(), code(no));
            return true;
        }
    }

    private static String code(Rejected no) {
        return no.errors().isEmpty() ? no.code() : no.errors().get(0).code();
    }
}
