package org.grandstand.operations.adapter;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.function.ToDoubleFunction;
import org.grandstand.operations.CallClass;
import org.grandstand.operations.LimitFigures.Load;
import org.grandstand.operations.LimitRule;
import org.grandstand.operations.control.AdmissionGate;
import org.grandstand.operations.control.LimitRules;
import org.grandstand.operations.control.RefusalTally;

/**
 * What limits and admission do, on /metrics of the management port. Meters are asked of the registry by its own methods: the
 * server hands out one that passes only those on.
 */
@Singleton
@Startup
public class LimitMeters {

    private static final double MICROSECONDS = 1_000_000;

    @Inject
    Instance<MeterRegistry> registries; // none on a server without the subsystem of metrics

    @Inject
    RefusalTally tally;

    @Inject
    AdmissionGate gate;

    @PostConstruct
    void register() {
        registries.stream().findFirst().ifPresent(this::register);
    }

    private void register(MeterRegistry registry) {
        for (LimitRule rule : LimitRules.USUAL) {
            counter(registry, rule, "admitted", counted -> counted.admittedInAll(rule));
            counter(registry, rule, "refused", counted -> counted.refusedInAll(rule));
        }
        for (CallClass callClass : CallClass.values()) {
            Tags tags = Tags.of("class", callClass.name());
            registry.gauge(
                    "grandstand.admission.room",
                    tags,
                    gate,
                    one -> load(one, callClass).room());
            registry.gauge(
                    "grandstand.admission.waited.seconds",
                    tags,
                    gate,
                    one -> load(one, callClass).waitedMicros() / MICROSECONDS);
            registry.more()
                    .counter(
                            "grandstand.admission.turned.away",
                            tags,
                            gate,
                            one -> load(one, callClass).turnedAway());
        }
        registry.gauge(
                "grandstand.admission.working",
                Tags.empty(),
                gate,
                one -> load(one, CallClass.BROWSING).working()); // the same for all
    }

    private void counter(MeterRegistry registry, LimitRule rule, String outcome, ToDoubleFunction<RefusalTally> count) {
        Tags tags =
                Tags.of("kind", rule.kind().name(), "subject", rule.subject().name(), "outcome", outcome);
        registry.more().counter("grandstand.limit.calls", tags, tally, count);
    }

    private static Load load(AdmissionGate gate, CallClass callClass) {
        return gate.load().get(callClass.ordinal());
    }
}
