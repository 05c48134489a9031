package org.grandstand.demo.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.grandstand.account.Role;
import org.grandstand.realname.PersonState;
import org.grandstand.realname.PersonView;
import org.grandstand.realname.boundary.Approvals;

/** Documents that nobody can verify online come to a desk: most are good, some are not, a few still wait (U2.4). */
@ApplicationScoped
public class DemoApprovals {

    private static final int LOOKED_AT = 100;
    private static final int STILL_WAITING = 5;
    private static final int REFUSED_EVERY = 4;
    private static final int VALID_MONTHS = 14;
    private static final String REASON =
            "证件照片不清晰，请重新拍摄后提交。The picture of the document cannot be read; please send another.";

    @Inject
    Approvals approvals;

    @Inject
    DemoCast cast;

    /** Decides all but the last few. */
    void decide(LocalDate today) {
        List<PersonView> waiting = cast.as(
                        Role.TICKET_OPERATIONS, () -> approvals.list(PersonState.PENDING_APPROVAL, 0, LOOKED_AT))
                .items();
        for (int i = 0; i < waiting.size() - STILL_WAITING; i++) {
            long person = waiting.get(i).id();
            boolean good = i % REFUSED_EVERY > 0;
            cast.as(
                    Role.TICKET_OPERATIONS,
                    () -> good
                            ? approvals.approve(person, today.plusMonths(VALID_MONTHS))
                            : approvals.refuse(person, REASON));
        }
    }
}
