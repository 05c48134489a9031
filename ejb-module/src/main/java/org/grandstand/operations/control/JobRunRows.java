package org.grandstand.operations.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.Rejected;
import org.grandstand.operations.JobRunView;
import org.grandstand.operations.JobState;
import org.grandstand.operations.entity.JobRun;

/** The runs of long work. */
@ApplicationScoped
public class JobRunRows {

    @PersistenceContext
    EntityManager entities;

    public void add(JobRun run) {
        entities.persist(run);
    }

    public JobRun forUpdate(long id) {
        return Optional.ofNullable(entities.find(JobRun.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Rejected.missing("operations.no-such-job", "job", id));
    }

    public JobRun byId(long id) {
        return Optional.ofNullable(entities.find(JobRun.class, id))
                .orElseThrow(() -> Rejected.missing("operations.no-such-job", "job", id));
    }

    /** Runs that wait for a node, or whose node has been silent since before the moment given. */
    public List<Long> startable(Instant silentSince, int limit) {
        return entities.createQuery(
                        "select r.id from JobRun r where r.state = :waiting "
                                + "or (r.state = :running and r.heartbeatAt < :silent) order by r.id",
                        Long.class)
                .setParameter("waiting", JobState.WAITING)
                .setParameter("running", JobState.RUNNING)
                .setParameter("silent", silentSince)
                .setMaxResults(limit)
                .getResultList();
    }

    public Page<JobRunView> newest(int first, int count) {
        List<JobRunView> page = entities
                .createQuery("select r from JobRun r order by r.id desc", JobRun.class)
                .setFirstResult(first)
                .setMaxResults(Math.min(count, Page.LIMIT))
                .getResultList()
                .stream()
                .map(JobRun::view)
                .toList();
        long total = entities.createQuery("select count(r) from JobRun r", Long.class)
                .getSingleResult();
        return new Page<>(page, total);
    }
}
