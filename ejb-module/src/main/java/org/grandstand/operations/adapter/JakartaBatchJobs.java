package org.grandstand.operations.adapter;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Properties;
import org.grandstand.operations.control.BatchJobs;

/** Jakarta Batch runs the work; what must survive a crash is kept in our own tables. */
@ApplicationScoped
public class JakartaBatchJobs implements BatchJobs {

    @Override
    public void start(String kind, long run) {
        Properties properties = new Properties();
        properties.setProperty("run", Long.toString(run));
        BatchRuntime.getJobOperator().start(kind, properties);
    }

    @Override
    public String node() {
        return System.getProperty("jboss.node.name", "node") + "@"
                + ProcessHandle.current().pid();
    }
}
