package org.grandstand.simulator.wechat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.grandstand.simulator.journal.Journal;
import org.grandstand.simulator.secret.Secrets;
import org.grandstand.simulator.wechat.Notice.State;

/**
 * Sends notifications until the merchant answers 200 or 204: at once, then fifteen times more on the provider's
 * schedule. Those still to be sent survive a restart.
 */
final class NoticeBoard implements AutoCloseable {

    /** Waits before the retries, as the provider documents them. */
    static final List<Duration> RETRIES = List.of(
            Duration.ofSeconds(15),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofMinutes(3),
            Duration.ofMinutes(10),
            Duration.ofMinutes(20),
            Duration.ofMinutes(30),
            Duration.ofMinutes(30),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(3),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(6));

    /** Far enough that several senders keep the wanted order. */
    private static final Duration REORDERED_APART = Duration.ofMillis(50);

    private static final int SENDERS = 4;
    private static final int MAX_WAITING = 20_000;
    private static final int MAX_REMEMBERED = 1_000;
    private static final String KIND = "notice";
    private static final Logger LOG = Logger.getLogger(NoticeBoard.class.getName());

    private final Journal journal;
    private final NoticePost post;
    private final NoticeFaults faults;
    private final Surroundings surroundings;
    private final ScheduledThreadPoolExecutor senders = new ScheduledThreadPoolExecutor(SENDERS);
    private final Map<String, Notice> waiting = new LinkedHashMap<>();
    private final Map<String, Notice> finished = new LinkedHashMap<>();

    NoticeBoard(Journal journal, NoticePost post, NoticeFaults faults, Surroundings surroundings) {
        this.journal = journal;
        this.post = post;
        this.faults = faults;
        this.surroundings = surroundings;
    }

    /** Goes on with what an earlier run had not delivered. */
    synchronized void resume() throws IOException {
        for (Notice notice : journal.recovered(KIND, Notice.class)) {
            waiting.put(notice.id(), notice);
            schedule(notice);
        }
    }

    /** @param url empty when the merchant wants no notification */
    synchronized void post(NoticeEvent event, String subject, String url) {
        if (url.isEmpty()) return;
        Instant now = surroundings.clock().instant();
        Notice notice = new Notice(Secrets.hexadecimal(32), event, subject, url, now, 0, now, State.PENDING, 0);
        if (faults.loses() || waiting.size() >= MAX_WAITING) finish(notice.in(State.LOST));
        else if (faults.plan().reorderWindow() > 1) hold(notice);
        else keepAndSchedule(notice.due(now.plusMillis(faults.plan().delayMillis())));
    }

    /** Sends one again at once, whatever became of it. */
    synchronized Optional<Notice> sendAgain(String id) {
        Optional<Notice> found =
                Optional.ofNullable(finished.remove(id)).or(() -> Optional.ofNullable(waiting.get(id)));
        Optional<Notice> due =
                found.map(notice -> notice.due(surroundings.clock().instant()));
        due.ifPresent(this::keepAndSchedule);
        return due;
    }

    /** Lets go of those that are held to be reordered. */
    synchronized void release() {
        List<Notice> held = new ArrayList<>(waiting.values().stream()
                .filter(notice -> notice.state() == State.HELD)
                .toList());
        Instant at = surroundings.clock().instant();
        for (int i = held.size() - 1; i >= 0; i--) {
            keepAndSchedule(held.get(i).due(at));
            at = at.plus(REORDERED_APART);
        }
    }

    synchronized List<Notice> all() {
        return Stream.concat(finished.values().stream(), waiting.values().stream())
                .toList();
    }

    @Override
    public void close() {
        senders.shutdownNow();
    }

    private void hold(Notice notice) {
        keep(notice.in(State.HELD));
        long held = waiting.values().stream()
                .filter(other -> other.state() == State.HELD)
                .count();
        if (held >= faults.plan().reorderWindow()) release();
    }

    private void keepAndSchedule(Notice notice) {
        keep(notice);
        schedule(notice);
    }

    private void keep(Notice notice) {
        waiting.put(notice.id(), notice);
        journal.append(KIND, notice.id(), notice);
    }

    private void schedule(Notice notice) {
        long wait = Duration.between(surroundings.clock().instant(), notice.nextAt())
                .toMillis();
        try {
            senders.schedule(() -> attempt(notice.id()), Math.max(0, wait), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            LOG.log(Level.FINE, "Stopping; the notice is sent after the next start", stopping);
        }
    }

    private void attempt(String id) {
        Optional<Notice> due = waiting(id);
        if (due.isEmpty()) return;
        try {
            int status = post.send(due.get(), faults.probes());
            settle(due.get().answered(status));
            if (isAccepted(status)) repeat(due.get());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException fault) {
            LOG.log(Level.SEVERE, "Cannot send notice " + id, fault);
        }
    }

    private synchronized Optional<Notice> waiting(String id) {
        return Optional.ofNullable(waiting.get(id));
    }

    private synchronized void settle(Notice notice) {
        if (isAccepted(notice.lastAnswer())) finish(notice.in(State.DELIVERED));
        else if (notice.attempts() > RETRIES.size()) finish(notice.in(State.EXHAUSTED));
        else
            keepAndSchedule(notice.due(
                    surroundings.clock().instant().plus(surroundings.scaled(RETRIES.get(notice.attempts() - 1)))));
    }

    private void repeat(Notice notice) throws InterruptedException {
        for (int i = 0; i < faults.plan().duplicates(); i++) post.send(notice, false);
    }

    private void finish(Notice notice) {
        if (waiting.remove(notice.id()) != null) journal.remove(KIND, notice.id());
        finished.put(notice.id(), notice);
        if (finished.size() > MAX_REMEMBERED)
            finished.remove(finished.keySet().iterator().next());
    }

    private static boolean isAccepted(int status) {
        return status == 200 || status == 204;
    }
}
