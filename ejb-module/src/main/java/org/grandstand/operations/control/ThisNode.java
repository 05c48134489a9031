package org.grandstand.operations.control;

import org.grandstand.operations.NodeFigures;

/** Port to the server this code runs in. */
public interface ThisNode {

    /** Unique in the cluster. */
    String name();

    /** Number inside ids (GRANDSTAND_NODE_NUMBER). */
    int number();

    /** Whether the server works: neither starting nor stopping. */
    boolean running();

    /** Whether the operator of the machine asked for no new requests (file {@code draining} in GRANDSTAND_DATA). */
    boolean askedToDrain();

    NodeFigures figures();
}
