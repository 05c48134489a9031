package org.grandstand.account.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.grandstand.account.IntakeCount;
import org.grandstand.account.IntakeLine;
import org.grandstand.account.Source;
import org.grandstand.account.control.IntakeRows;
import org.grandstand.account.control.Unclaimed;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.Rejected.FieldError;
import org.grandstand.realname.PersonView;

/** The short transactions of a run over imported customers: public security is asked between them. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IntakeRecords {

    @Inject
    IntakeRows intake;

    @Inject
    CustomerRecords customers;

    @Inject
    Unclaimed unclaimed;

    @Inject
    AuditTrail audit;

    public List<IntakeLine> next(long run, int count) {
        return intake.next(run, count);
    }

    public IntakeCount count(long run) {
        return intake.count(run);
    }

    public List<String> refused(long run, int most) {
        return intake.refused(run, most);
    }

    /** The account of a line whose person is known by now; without a password until the person claims it. */
    public void enrol(IntakeLine line, PersonView person) {
        List<FieldError> taken = customers.taken(line.contact());
        if (!taken.isEmpty()) {
            throw Rejected.rule(taken.get(0).code());
        }
        Rejected.unless(!customers.hasAccount(person.id()), "account.person-has-account");
        long customer = customers.add(line.contact(), unclaimed.verifier(), person.id(), Source.IMPORT);
        unclaimed.add(customer);
        intake.decide(line.id(), "ENROLLED", person.state().name());
        audit.noted("account.customer-imported", "customer:" + Ids.text(customer), "line " + line.line());
    }

    public void refuse(long line, String code) {
        intake.decide(line, "REFUSED", code);
    }
}
