package org.grandstand.simulator.fault;

import java.time.Duration;
import java.util.Random;
import org.grandstand.simulator.fault.Strike.Kind;
import org.grandstand.simulator.wire.AdminDoor;
import org.grandstand.simulator.wire.Json;
import org.grandstand.simulator.wire.Reply;
import org.grandstand.simulator.wire.Request;
import org.grandstand.simulator.wire.Routes;

/** Decides, call by call, what goes wrong under the plan in force. The same seed and plan give the same faults. */
public final class CallFaults {

    private static final long SEED = 20080808L;

    private final Random random = new Random(SEED);
    private FaultPlan plan = FaultPlan.NONE;

    /** Adds {@code GET} and {@code PUT /admin/faults}. */
    public void addTo(Routes admin) {
        admin.on("GET", "/admin/faults", request -> Reply.json(200, Json.tree(plan())));
        admin.on("PUT", "/admin/faults", this::replace);
    }

    public synchronized Strike strike() {
        Kind kind = kind();
        return new Strike(
                kind,
                plan.errorCode(),
                plan.afterEffect(),
                Duration.ofMillis(plan.latencyMillis()),
                Duration.ofMillis(Math.max(1, plan.timeoutMillis())));
    }

    synchronized FaultPlan plan() {
        return plan;
    }

    private Reply replace(Request request) {
        FaultPlan next = AdminDoor.body(request, FaultPlan.class).checked();
        synchronized (this) {
            plan = next;
        }
        return Reply.json(200, Json.tree(next));
    }

    private Kind kind() {
        if (plan.timeoutNext() > 0) {
            plan = plan.withoutOneTimeout();
            return Kind.TIMEOUT;
        }
        if (plan.errorNext() > 0) {
            plan = plan.withoutOneError();
            return Kind.ERROR;
        }
        if (plan.badSignatureNext() > 0) {
            plan = plan.withoutOneBadSignature();
            return Kind.BAD_SIGNATURE;
        }
        return drawn();
    }

    private Kind drawn() {
        if (random.nextDouble() < plan.timeoutProbability()) return Kind.TIMEOUT;
        if (random.nextDouble() < plan.errorProbability()) return Kind.ERROR;
        return random.nextDouble() < plan.badSignatureProbability() ? Kind.BAD_SIGNATURE : Kind.NONE;
    }
}
