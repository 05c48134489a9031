package org.grandstand.operations.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.grandstand.operations.NodeState;

/** What this node knows of its own standing: when the database last heard it, and what is wanted of it. */
@ApplicationScoped
public class Lease {

    private volatile Instant heardAt = Instant.EPOCH;
    private volatile NodeState wanted = NodeState.SERVING;

    public void heard(Instant at, NodeState nowWanted) {
        heardAt = at;
        wanted = nowWanted;
    }

    /** The others hold a node that is silent for dead and do its work; it must not go on as if nothing were. */
    public boolean held(Instant now) {
        return now.isBefore(heardAt.plus(NodeRows.SILENCE));
    }

    public boolean drained() {
        return wanted == NodeState.DRAINING;
    }
}
