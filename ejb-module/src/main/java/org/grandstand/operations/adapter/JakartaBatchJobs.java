package org.grandstand.operations.adapter;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.grandstand.operations.control.BatchJobs;

/** Jakarta Batch runs the work; what must survive a crash is kept in our own tables. */
@ApplicationScoped
public class JakartaBatchJobs implements BatchJobs {

    private final Map<Long, Long> executions = new ConcurrentHashMap<>();

    @Override
    public void start(String kind, long run) {
        Properties properties = new Properties();
        properties.setProperty("run", Long.toString(run));
        executions.put(run, BatchRuntime.getJobOperator().start(kind, properties));
    }

    @Override
    public Set<Long> active() {
        executions.values().removeIf(JakartaBatchJobs::over);
        return Set.copyOf(executions.keySet());
    }

    private static boolean over(long execution) {
        return switch (BatchRuntime.getJobOperator().getJobExecution(execution).getBatchStatus()) {
            case STARTING, STARTED, STOPPING -> false;
            case STOPPED, FAILED, COMPLETED, ABANDONED -> true;
        };
    }

    @Override
    public String node() {
        return System.getProperty("jboss.node.name", "node") + "@"
                + ProcessHandle.current().pid();
    }
}
