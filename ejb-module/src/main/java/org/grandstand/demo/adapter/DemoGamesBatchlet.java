package org.grandstand.demo.adapter;

import jakarta.annotation.Resource;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.grandstand.demo.control.DemoCalendar;
import org.grandstand.demo.control.DemoContent;
import org.grandstand.demo.control.DemoSession;
import org.grandstand.kernel.control.Json;
import org.grandstand.kernel.control.Rounds;
import org.grandstand.operations.boundary.JobRuns;

/**
 * Makes the demo Games step by step. Each step looks for what is there before it acts, so a run taken over after a crash goes
 * on where the data stand.
 */
@Named
@Dependent
public class DemoGamesBatchlet extends AbstractBatchlet {

    private static final Logger LOG = Logger.getLogger(DemoGamesBatchlet.class.getName());
    private static final Duration TELLING = Duration.ofSeconds(2);

    @Inject
    @BatchProperty
    String run;

    @Inject
    JobRuns runs;

    @Inject
    DemoCast cast;

    @Inject
    DemoProgramme programme;

    @Inject
    DemoStory story;

    @Resource
    ManagedThreadFactory threads;

    private volatile boolean stopped;
    private final AtomicInteger done = new AtomicInteger();
    private final List<Future<?>> beside = new ArrayList<>();

    @Override
    public String process() {
        long id = Long.parseLong(run);
        try {
            return play(id, steps(Json.read(runs.parameters(id), DemoCalendar.class)));
        } catch (RuntimeException broken) {
            if (stopped) {
                return "STOPPED"; // cut off by a server that goes down, the run goes on later
            }
            runs.failed(id, broken.toString());
            throw broken;
        } finally {
            stopped = true;
            endBeside();
        }
    }

    /** A server that stops waits for its jobs, so the job waits for what it began: none of it is left without a database. */
    private void endBeside() {
        for (Future<?> part : beside) {
            try {
                part.get();
            } catch (ExecutionException broken) {
                LOG.log(Level.FINE, "what went on beside the story broke off", broken);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** A single step may take longer than a silent run is trusted, so progress is told beside the work. */
    private String play(long id, List<Runnable> steps) {
        Rounds telling = Rounds.begin(threads, "demo-progress", TELLING, () -> tell(id, steps.size()));
        try {
            for (Runnable step : steps) {
                if (stopped) {
                    return "STOPPED";
                }
                step.run();
                done.incrementAndGet();
            }
        } finally {
            telling.stop();
        }
        runs.finished(id, "演示赛会已载入 / The demo Games are complete");
        return "COMPLETED";
    }

    private void tell(long id, int steps) {
        if (!runs.progressed(id, done.get(), steps)) {
            stopped = true;
        }
    }

    private List<Runnable> steps(DemoCalendar calendar) {
        List<DemoSession> sessions = DemoContent.sessions();
        List<Runnable> steps = new ArrayList<>();
        steps.add(cast::assemble);
        steps.add(() -> programme.defineGames(calendar));
        steps.add(programme::nameSports);
        DemoContent.venues().forEach(venue -> steps.add(() -> programme.build(venue)));
        sessions.forEach(session -> steps.add(() -> programme.schedule(calendar, session)));
        steps.addAll(story.steps(calendar, sessions, () -> stopped, beside));
        return steps;
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
