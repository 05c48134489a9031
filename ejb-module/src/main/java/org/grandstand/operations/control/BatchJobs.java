package org.grandstand.operations.control;

import java.util.Set;

/** Port to the batch runtime. */
public interface BatchJobs {

    /**
     * Starts the batch job of this kind on this node; its parts read the run's id from the job property {@code run}.
     */
    void start(String kind, long run);

    /** Runs whose batch job this node is executing. */
    Set<Long> active();

    /** This node's name in the cluster. */
    String node();
}
