package org.grandstand.simulator.wechat;

import java.util.Random;

/** Applies the plan in force to one notification after another. */
final class NoticeFaults {

    private static final long SEED = 20080924L;

    private final Random random = new Random(SEED);
    private NoticeFaultPlan plan = NoticeFaultPlan.NONE;

    synchronized NoticeFaultPlan plan() {
        return plan;
    }

    synchronized void replace(NoticeFaultPlan next) {
        plan = next;
    }

    synchronized boolean loses() {
        if (plan.loseNext() == 0) return random.nextDouble() < plan.loseProbability();
        plan = plan.withoutOneLoss();
        return true;
    }

    synchronized boolean probes() {
        if (plan.probeNext() == 0) return false;
        plan = plan.withoutOneProbe();
        return true;
    }
}
