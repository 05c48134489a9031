package org.grandstand.operations.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.grandstand.operations.CallKind;
import org.grandstand.operations.Glance;
import org.grandstand.operations.LimitRule;
import org.grandstand.operations.OverLimit;
import org.grandstand.operations.Subject;
import org.grandstand.operations.control.SharedPool.Draw;
import org.grandstand.operations.control.Usage.Known;
import org.grandstand.operations.control.Usage.Terms;

/**
 * Counts calls by kind and subject over all nodes. In a window of a rule never more calls are admitted than it allows, as long as
 * the nodes see each other; and none is refused before half of them were. Most calls cost a look into this node's memory: the
 * other nodes are asked only for a subject that has used up this node's share, and once they have nothing left, not before the
 * next window.
 */
@ApplicationScoped
public class Limiter {

    /** Subjects counted on one node; beyond it those seen least are counted from the beginning. */
    static final int SUBJECTS_AT_MOST = 100_000;
    /** When the pool did not answer, every node keeps to its part of each limit for so long. */
    static final Duration SILENCE = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger(Limiter.class.getName());
    private static final int MILLISECONDS = 1000;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private record Counted(CallKind kind, Subject subject) {}

    private final Cache<Counted, Usage> usages = Caffeine.newBuilder()
            .maximumSize(SUBJECTS_AT_MOST)
            .executor(Runnable::run)
            .build();
    private volatile long silentUntil;

    @Inject
    LimitBook book;

    @Inject
    SharedCounters counters;

    @Inject
    RefusalTally tally;

    @Inject
    Clock clock;

    /** A call that is counted now: the rule, whose it is, and the window it falls into. */
    private record Call(LimitRule rule, Subject subject, long at) {

        /** Windows of different subjects begin at different moments, so that not everybody comes back at once. */
        private long shifted() {
            return at + Math.floorMod(subject.id() * SPREAD, length());
        }

        private long length() {
            return (long) rule.seconds() * MILLISECONDS;
        }

        long window() {
            return shifted() / length();
        }

        OverLimit refused() {
            long left = length() - shifted() % length();
            return new OverLimit(rule, (int) ((left + MILLISECONDS - 1) / MILLISECONDS));
        }

        String pool() {
            return rule.kind() + ":" + rule.subject() + ":" + rule.seconds() + ":" + Long.toHexString(subject.id())
                    + ":" + window();
        }
    }

    /** Counts a call if that needs no other node. */
    public Glance glance(CallKind kind, Subject subject) {
        Optional<LimitRule> rule = book.rule(kind, subject.what());
        return rule.isEmpty() ? Glance.ADMITTED : glance(new Call(rule.get(), subject, clock.millis()));
    }

    /** Counts a call, and asks the other nodes if need be. Empty when it is admitted. */
    public Optional<OverLimit> check(CallKind kind, Subject subject) {
        Optional<LimitRule> rule = book.rule(kind, subject.what());
        if (rule.isEmpty()) {
            return Optional.empty();
        }
        Call call = new Call(rule.get(), subject, clock.millis());
        Glance glance = glance(call);
        return glance.known() ? glance.refused() : ask(call);
    }

    private Glance glance(Call call) {
        Usage usage = usage(call);
        return switch (usage.use(terms(call))) {
            case ADMITTED -> {
                tally.admitted(call.rule);
                yield Glance.ADMITTED;
            }
            case REFUSED -> new Glance(true, refused(call, usage));
            case UNKNOWN -> Glance.UNKNOWN;
        };
    }

    private Optional<OverLimit> ask(Call call) {
        Usage usage = usage(call);
        usage.drawing.lock();
        try {
            if (!admittedByPool(call, usage)) {
                return refused(call, usage);
            }
            tally.admitted(call.rule);
            return Optional.empty();
        } finally {
            usage.drawing.unlock();
        }
    }

    private boolean admittedByPool(Call call, Usage usage) {
        Terms terms = terms(call);
        Known known = usage.use(terms); // somebody else may have drawn meanwhile
        if (known != Known.UNKNOWN) {
            return known == Known.ADMITTED;
        }
        if (call.at < silentUntil) {
            return usage.useAlone(terms);
        }
        try {
            int debt = usage.debt(terms);
            Duration lifespan = Duration.ofMillis(2 * call.length());
            int permits =
                    new SharedPool(counters).draw(new Draw(call.pool(), terms.pool(), debt, terms.members(), lifespan));
            return usage.received(terms, permits, debt);
        } catch (SharedCounters.Silent silent) {
            LOG.log(Level.FINE, "the shared counters do not answer", silent);
            silentUntil = call.at + SILENCE.toMillis();
            return usage.useAlone(terms);
        }
    }

    private Usage usage(Call call) {
        return usages.get(new Counted(call.rule.kind(), call.subject), counted -> new Usage());
    }

    private Terms terms(Call call) {
        return Terms.of(call.rule, call.window(), counters.members());
    }

    private Optional<OverLimit> refused(Call call, Usage usage) {
        OverLimit over = call.refused();
        tally.refused(over, call.subject, usage.firstRefusal());
        return Optional.of(over);
    }
}
