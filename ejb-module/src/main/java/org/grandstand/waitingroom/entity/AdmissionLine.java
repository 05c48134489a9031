package org.grandstand.waitingroom.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How many people have been let in by when, from all steps of the pace: a pure function of time, so that every node says
 * the same and nothing is written while people are let in. Counted in people times milliseconds a minute, without rounding.
 *
 * @param steps in order of time; before the first nobody is let in
 */
public record AdmissionLine(List<PaceStep> steps) {

    /** Further changes are refused: each admission's time is looked for among the steps. */
    public static final int STEPS_AT_MOST = 500;

    private static final long ONE = Duration.ofMinutes(1).toMillis();

    public AdmissionLine {
        steps = List.copyOf(steps);
    }

    /** Places up to this one have been let in. */
    public long admitted(Instant now) {
        long units = 0;
        for (int i = 0; i < steps.size() && steps.get(i).since().isBefore(now); i++) {
            units += units(i, now);
        }
        return units / ONE;
    }

    /** When the place is let in, from 1, if the pace stays as it is now; empty while nobody is let in. */
    public Optional<Instant> admittedAt(long place) {
        long missing = place * ONE;
        for (int i = 0; i < steps.size(); i++) {
            PaceStep step = steps.get(i);
            boolean last = i == steps.size() - 1;
            long within = last ? Long.MAX_VALUE : units(i, steps.get(i + 1).since());
            if (step.perMinute() > 0 && missing <= within) {
                return Optional.of(step.since().plusMillis(-Math.floorDiv(-missing, step.perMinute())));
            }
            missing -= within;
        }
        return Optional.empty();
    }

    /** Of one step, until it ends or until then. */
    private long units(int index, Instant until) {
        PaceStep step = steps.get(index);
        boolean last = index == steps.size() - 1;
        Instant end = last || until.isBefore(steps.get(index + 1).since())
                ? until
                : steps.get(index + 1).since();
        return Duration.between(step.since(), end).toMillis() * step.perMinute();
    }

    /** The pace at a moment: 0 before the first step and while paused. */
    public int perMinute(Instant now) {
        int pace = 0;
        for (PaceStep step : steps) {
            if (!step.since().isAfter(now)) {
                pace = step.perMinute();
            }
        }
        return pace;
    }

    /** Whether the newest step stops letting people in, even if it does not count yet. */
    public boolean paused() {
        return !steps.isEmpty() && steps.get(steps.size() - 1).perMinute() == 0;
    }
}
