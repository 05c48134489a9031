package org.grandstand.programme;

/** A component that keeps something of a session's which belongs to the venue, and can say that it cannot move (I2.1). */
public interface MoveGuard {

    /**
     * Refuses when the session cannot be held at another venue any more.
     *
     * @throws org.grandstand.kernel.Rejected with the guard's own reason
     */
    void permitMove(SessionFacts session);
}
