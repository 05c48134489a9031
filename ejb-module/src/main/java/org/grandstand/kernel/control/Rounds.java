package org.grandstand.kernel.control;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The same small work again and again in a thread of its own, with a pause after each round. A server that is asked to stop
 * takes its parts away in any order, so from that moment no round begins and one that is cut off is not worth a word.
 */
public final class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class.getName());
    private static final String SERVER = "jboss.root:type=state";
    private static final long STOP_MILLISECONDS = 10_000;

    /** One round. */
    @FunctionalInterface
    public interface Round {
        void run() throws InterruptedException;
    }

    private final Round round;
    private final Duration pause;
    private final Thread thread;
    private final CountDownLatch stopping = new CountDownLatch(1);

    private Rounds(ThreadFactory threads, Duration pause, Round round) {
        this.round = round;
        this.pause = pause;
        this.thread = threads.newThread(this::goRound);
    }

    /**
     * Begins the rounds; the first comes after a pause.
     *
     * @param name of the thread, and in the log when a round fails; the next round then tries again
     */
    public static Rounds begin(ThreadFactory threads, String name, Duration pause, Round round) {
        Rounds rounds = new Rounds(threads, pause, round);
        rounds.thread.setName(name);
        rounds.thread.setDaemon(true);
        rounds.thread.start();
        return rounds;
    }

    /** Lets the running round end, and begins no other. */
    public void stop() {
        stopping.countDown();
        try {
            thread.join(STOP_MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Whether the server has opened its doors and was not asked to stop. Every round asks, so this asks the small bean that the server
     * keeps for it; the same question to the management model costs a hundred times as much.
     */
    public static boolean serverIsOpen() {
        try {
            Object state =
                    ManagementFactory.getPlatformMBeanServer().getAttribute(new ObjectName(SERVER), "RunningState");
            return "NORMAL".equals(((Enum<?>) state).name());
        } catch (JMException unknown) {
            LOG.log(Level.FINE, "the server does not say whether it runs", unknown);
            return true;
        }
    }

    private void goRound() {
        try {
            while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                if (serverIsOpen()) {
                    one();
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void one() throws InterruptedException {
        try {
            round.run();
        } catch (RuntimeException failed) {
            if (stopping.getCount() > 0 && serverIsOpen()) {
                LOG.log(Level.WARNING, thread.getName() + " failed and tries again", failed);
            }
        }
    }
}
