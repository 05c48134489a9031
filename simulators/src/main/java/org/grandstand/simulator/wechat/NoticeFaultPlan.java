package org.grandstand.simulator.wechat;

import org.grandstand.simulator.fault.FaultPlan;

/**
 * What is to go wrong with the notifications to come.
 *
 * @param loseNext so many are never sent
 * @param delayMillis the first attempt waits so long
 * @param duplicates a delivered notification is sent so many times more
 * @param reorderWindow notifications are kept until so many have come, then sent newest first; 0 or 1 is in order
 * @param probeNext so many attempts carry a signature that must not verify; the true one follows as the next retry
 */
record NoticeFaultPlan(
        int loseNext, double loseProbability, int delayMillis, int duplicates, int reorderWindow, int probeNext) {

    static final NoticeFaultPlan NONE = new NoticeFaultPlan(0, 0, 0, 0, 0, 0);

    private static final int MAX_MILLIS = 86_400_000;
    private static final int MAX_COUNT = 1_000_000;
    private static final int MAX_DUPLICATES = 100;
    private static final int MAX_WINDOW = 1_000;

    NoticeFaultPlan checked() {
        FaultPlan.within("loseNext", loseNext, MAX_COUNT);
        FaultPlan.within("loseProbability", loseProbability, 1);
        FaultPlan.within("delayMillis", delayMillis, MAX_MILLIS);
        FaultPlan.within("duplicates", duplicates, MAX_DUPLICATES);
        FaultPlan.within("reorderWindow", reorderWindow, MAX_WINDOW);
        FaultPlan.within("probeNext", probeNext, MAX_COUNT);
        return this;
    }

    NoticeFaultPlan withoutOneLoss() {
        return new NoticeFaultPlan(loseNext - 1, loseProbability, delayMillis, duplicates, reorderWindow, probeNext);
    }

    NoticeFaultPlan withoutOneProbe() {
        return new NoticeFaultPlan(loseNext, loseProbability, delayMillis, duplicates, reorderWindow, probeNext - 1);
    }
}
