package org.grandstand.operations;

import java.util.List;

/**
 * How one node is, as it said itself.
 *
 * @param heapUsedBytes heap in use
 * @param heapMostBytes largest heap
 * @param processorPercent share of all processors of the machine that this process used lately
 * @param threads live threads
 * @param members nodes that this node sees in the cluster, itself included; only itself when it runs alone
 * @param caches shared caches of the application
 * @param queues queues of this node's broker
 */
public record NodeFigures(
        long heapUsedBytes,
        long heapMostBytes,
        int processorPercent,
        int threads,
        List<String> members,
        List<CacheFigures> caches,
        List<QueueFigures> queues) {

    /**
     * One cache on one node.
     *
     * @param entries held by this node, copies for others included
     * @param hits and misses since the node started
     */
    public record CacheFigures(String name, long entries, long hits, long misses) {}

    /**
     * One queue of one node's broker.
     *
     * @param waiting messages not yet consumed, those being delivered included
     * @param consumers listeners on this node
     * @param added since the node started
     */
    public record QueueFigures(String name, long waiting, long consumers, long added) {}
}
