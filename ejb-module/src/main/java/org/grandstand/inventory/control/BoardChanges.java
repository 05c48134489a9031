package org.grandstand.inventory.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import org.grandstand.events.boundary.Announcements;
import org.grandstand.inventory.HeldSeat;
import org.grandstand.inventory.SeatsChanged;
import org.grandstand.kernel.control.AfterCommit;

/** Lets what is seen on screens follow the commit of the running transaction: this node's boards at once, the others' by news. */
@ApplicationScoped
public class BoardChanges {

    @Inject
    SeatBoards boards;

    @Inject
    Announcements announcements;

    @Resource
    TransactionSynchronizationRegistry transaction;

    public void taken(List<HeldSeat> seats) {
        AfterCommit.of(transaction, () -> boards.taken(seats));
        announce(seats);
    }

    public void freed(List<HeldSeat> seats) {
        AfterCommit.of(transaction, () -> boards.freed(seats));
        announce(seats);
    }

    private void announce(List<HeldSeat> seats) {
        if (!seats.isEmpty()) {
            announcements.tell(SeatsChanged.KIND, SeatsChanged.of(seats).text());
        }
    }

    /** The seating itself is another: every node loads it anew. */
    public void seatingChanged(long session) {
        AfterCommit.of(transaction, () -> boards.forget(session));
        announcements.tell(SeatsChanged.SEATING_KIND, Long.toString(session));
    }
}
