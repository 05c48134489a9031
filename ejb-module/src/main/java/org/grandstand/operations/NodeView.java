package org.grandstand.operations;

import java.time.Instant;
import java.util.Optional;

/**
 * One node of this installation.
 *
 * @param number its number inside the ids it makes
 * @param seenAt when it last said that it lives
 * @param figures empty when it said none that this version understands
 */
public record NodeView(
        String name, int number, NodeState state, Instant startedAt, Instant seenAt, Optional<NodeFigures> figures) {

    /** Whether the node still has to do with the cluster. */
    public boolean alive() {
        return state == NodeState.SERVING || state == NodeState.DRAINING;
    }
}
