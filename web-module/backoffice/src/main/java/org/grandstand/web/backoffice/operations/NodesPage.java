package org.grandstand.web.backoffice.operations;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.grandstand.events.DeadLetter;
import org.grandstand.events.boundary.DeadLetters;
import org.grandstand.kernel.Page;
import org.grandstand.operations.JobRunView;
import org.grandstand.operations.JobState;
import org.grandstand.operations.NodeView;
import org.grandstand.operations.boundary.JobRuns;
import org.grandstand.operations.boundary.Nodes;
import org.grandstand.web.backoffice.PagedRows;

/** The nodes as they say they are: members, caches, queues, and what they work on. */
@Named
@ViewScoped
public class NodesPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MEBIBYTE = 1024 * 1024;

    @Inject
    Nodes nodes;

    @Inject
    JobRuns runs;

    @Inject
    DeadLetters letters;

    @Inject
    Clock clock;

    private transient PagedRows<NodeView> list;
    private transient List<NodeView> known;
    private String chosen = "";

    public PagedRows<NodeView> getList() {
        if (list == null) {
            list = new PagedRows<>(nodes::page);
        }
        return list;
    }

    /** Asks again; bound to the poll of the page. */
    public void refresh() {
        known = null;
    }

    /** Those that run, for the tables of caches and queues. */
    public List<NodeView> getAlive() {
        if (known == null) {
            known = nodes.page(0, Page.LIMIT).items().stream()
                    .filter(NodeView::alive)
                    .filter(node -> node.figures().isPresent())
                    .toList();
        }
        return known;
    }

    /** Jobs at work, the newest first. */
    public List<JobRunView> getJobs() {
        return runs.newest(0, Page.LIMIT).items().stream()
                .filter(run -> run.state() == JobState.RUNNING)
                .toList();
    }

    /** How many letters are dead; no more are counted than are shown. */
    public int getDead() {
        return letters.oldest().size();
    }

    public boolean isManyDead() {
        return getDead() == DeadLetter.SHOWN;
    }

    public String getHere() {
        return nodes.here();
    }

    public long seconds(Instant since) {
        return Math.max(0, Duration.between(since, clock.instant()).toSeconds());
    }

    public String listed(List<String> names) {
        return String.join(", ", names);
    }

    public long mebibytes(long bytes) {
        return bytes / MEBIBYTE;
    }

    /** Of those that asked, how many the cache could answer; 0 while nobody asked. */
    public double hitShare(long hits, long misses) {
        return hits + misses == 0 ? 0 : (double) hits / (hits + misses);
    }

    public void drain() {
        nodes.drain(chosen);
        refresh();
    }

    public void serve(String name) {
        nodes.serve(name);
        refresh();
    }

    public void forget(String name) {
        nodes.forget(name);
        refresh();
    }

    public void choose(String name) {
        chosen = name;
    }

    public String getChosen() {
        return chosen;
    }
}
