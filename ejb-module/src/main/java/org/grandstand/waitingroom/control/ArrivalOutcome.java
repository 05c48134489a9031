package org.grandstand.waitingroom.control;

import org.grandstand.kernel.Rejected;
import org.grandstand.waitingroom.entity.Standing;

/** What became of an arrival. */
public sealed interface ArrivalOutcome {

    /** The person has this entry. */
    record Placed(Standing standing) implements ArrivalOutcome {}

    /** The person has none, for this reason. */
    record Refused(Rejected why) implements ArrivalOutcome {}
}
