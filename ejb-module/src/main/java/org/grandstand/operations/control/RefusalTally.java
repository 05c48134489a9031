package org.grandstand.operations.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.grandstand.operations.CallKind;
import org.grandstand.operations.LimitFigures.Line;
import org.grandstand.operations.LimitFigures.RefusedMost;
import org.grandstand.operations.LimitRule;
import org.grandstand.operations.LimitSubject;
import org.grandstand.operations.OverLimit;
import org.grandstand.operations.Subject;

/** What this node admitted and refused in the last minutes, by rule, and whom it refused. */
@ApplicationScoped
public class RefusalTally {

    /** Refused subjects counted one by one in half the time shown; others count for their rule alone. */
    static final int SUBJECTS_AT_MOST = 1_000;
    /** Refusals waiting to be put on record; more are counted but not told one by one. */
    static final int UNTOLD_AT_MOST = 200;

    /** One who was refused by a rule. */
    public record Refused(OverLimit over, Subject subject) {}

    private record Who(CallKind kind, Subject subject) {}

    private final RuleCounts[][] counts = Stream.of(CallKind.values())
            .map(kind -> Stream.of(LimitSubject.values())
                    .map(subject -> new RuleCounts(kind, subject))
                    .toArray(RuleCounts[]::new))
            .toArray(RuleCounts[][]::new);
    private final BlockingQueue<Refused> untold = new ArrayBlockingQueue<>(UNTOLD_AT_MOST);
    private volatile Map<Who, LongAdder> recent = new ConcurrentHashMap<>();
    private volatile Map<Who, LongAdder> earlier = Map.of();
    private volatile long recentSince;

    @Inject
    Clock clock;

    void admitted(LimitRule rule) {
        of(rule).admitted.add(minute());
    }

    /** @param first whether it is the subject's first refusal in this window */
    void refused(OverLimit over, Subject subject, boolean first) {
        of(over.rule()).refused.add(minute());
        Who who = new Who(over.rule().kind(), subject);
        Map<Who, LongAdder> counted = recent;
        LongAdder count = counted.get(who);
        if (count != null) {
            count.increment();
        } else if (counted.size() < SUBJECTS_AT_MOST) {
            counted.computeIfAbsent(who, one -> new LongAdder()).increment();
        }
        if (first) {
            untold.offer(new Refused(over, subject));
        }
    }

    private RuleCounts of(LimitRule rule) {
        return counts[rule.kind().ordinal()][rule.subject().ordinal()];
    }

    private long minute() {
        return MinuteCounts.minute(clock.millis());
    }

    /** Takes what has not been put on record yet. */
    public List<Refused> untold() {
        List<Refused> taken = new ArrayList<>();
        untold.drainTo(taken);
        return taken;
    }

    /** Lets go of what is older than the minutes shown; called every round. */
    public void forgetOld() {
        long now = minute();
        all().forEach(count -> count.forgetOld(now));
        if (now - recentSince >= MinuteCounts.MINUTES / 2) {
            earlier = recent;
            recent = new ConcurrentHashMap<>();
            recentSince = now;
        }
    }

    /** Calls admitted by a rule since the node started. */
    public long admittedInAll(LimitRule rule) {
        return of(rule).admitted.all();
    }

    /** Calls refused by a rule since the node started. */
    public long refusedInAll(LimitRule rule) {
        return of(rule).refused.all();
    }

    private Stream<RuleCounts> all() {
        return Stream.of(counts).flatMap(Stream::of);
    }

    List<Line> lines() {
        long now = minute();
        return all().map(count -> count.line(now))
                .filter(line -> line.admitted() + line.refused() > 0)
                .toList();
    }

    List<RefusedMost> refusedMost(int most) {
        Map<Who, Long> both = Stream.of(recent, earlier)
                .flatMap(counted -> counted.entrySet().stream())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().sum(), Long::sum));
        return both.entrySet().stream()
                .map(one -> refusedMost(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingLong(RefusedMost::refused).reversed())
                .limit(most)
                .toList();
    }

    private static RefusedMost refusedMost(Who who, long count) {
        return new RefusedMost(who.kind, who.subject.what(), who.subject.masked(), count);
    }

    /** The counts of one rule. */
    private static final class RuleCounts {
        private final CallKind kind;
        private final LimitSubject subject;
        private final MinuteCounts admitted = new MinuteCounts();
        private final MinuteCounts refused = new MinuteCounts();

        RuleCounts(CallKind kind, LimitSubject subject) {
            this.kind = kind;
            this.subject = subject;
        }

        void forgetOld(long now) {
            admitted.forgetOld(now);
            refused.forgetOld(now);
        }

        Line line(long now) {
            return new Line(kind, subject, admitted.sum(now), refused.sum(now));
        }
    }
}
