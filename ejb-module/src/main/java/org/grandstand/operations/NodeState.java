package org.grandstand.operations;

/** What a node does. SILENT is said by the others: it has not been heard of for too long. */
public enum NodeState {
    SERVING,
    DRAINING,
    STOPPED,
    SILENT
}
