package org.grandstand.kernel.control;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Reads rows by key for many callers at once. A caller who comes alone reads for himself; those who come while he does wait, and
 * then one of them reads for all of them by one statement, for at most {@value #READ_AT_ONCE} at a time. So a crowd costs the database
 * little. A caller inside a transaction reads alone, in it: what he has changed concerns nobody else yet.
 *
 * @param <K> what rows are found by
 * @param <V> what is read of a row
 */
public final class SharedRead<K, V> {

    /** Keys read by one statement at most. */
    static final int READ_AT_ONCE = 64;

    /** A caller and what becomes of his question; {@code woken} is done when he is answered or when it is his turn to read. */
    private static final class Waiting<K, V> {
        final K key;
        final CompletableFuture<Void> woken = new CompletableFuture<>();
        private volatile boolean answered;
        private V row;
        private RuntimeException failed;

        Waiting(K key) {
            this.key = key;
        }

        void answer(V found, RuntimeException why) {
            row = found;
            failed = why;
            answered = true;
            woken.complete(null);
        }

        Optional<V> answer() {
            if (failed != null) {
                throw failed;
            }
            return Optional.ofNullable(row);
        }
    }

    private final TransactionSynchronizationRegistry transaction;
    private final Function<List<K>, Map<K, V>> reading;
    private final Queue<Waiting<K, V>> queue = new ConcurrentLinkedQueue<>();
    /** Whether somebody reads, or was told to. */
    private final AtomicBoolean taken = new AtomicBoolean();

    /**
     * Nothing is read yet.
     *
     * @param reading reads the rows of at most {@value #READ_AT_ONCE} keys, of which the last may stand there several times, so that
     *     statements differ little; a key without a row is left out
     */
    public SharedRead(TransactionSynchronizationRegistry transaction, Function<List<K>, Map<K, V>> reading) {
        this.transaction = transaction;
        this.reading = reading;
    }

    /** The row of a key, as it is committed after this was called. Fails as the read failed. */
    public Optional<V> of(K key) {
        if (transaction.getTransactionKey() != null) {
            return Optional.ofNullable(reading.apply(List.of(key)).get(key));
        }
        Waiting<K, V> own = new Waiting<>(key);
        queue.add(own);
        if (taken.compareAndSet(false, true)) {
            read(); // for whoever waits; a reader before him may have taken him along already
        }
        while (!own.answered) {
            own.woken.join();
            if (!own.answered) {
                read();
            }
        }
        return own.answer();
    }

    private void read() {
        List<Waiting<K, V>> set = new ArrayList<>();
        while (set.size() < READ_AT_ONCE && !queue.isEmpty()) {
            set.add(queue.remove());
        }
        Map<K, V> rows = Map.of();
        RuntimeException failed = null;
        try {
            rows = set.isEmpty() ? rows : reading.apply(keys(set));
        } catch (RuntimeException why) {
            failed = why;
        } catch (Error broken) {
            failed = new IllegalStateException(broken); // nobody may wait for ever
        }
        passOn(); // the next set is read while this one is told
        for (Waiting<K, V> one : set) {
            one.answer(rows.get(one.key), failed);
        }
    }

    /** As many as a power of two. */
    private List<K> keys(List<Waiting<K, V>> set) {
        int length = set.size() == 1 ? 1 : Integer.highestOneBit(set.size() - 1) << 1;
        List<K> keys = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            keys.add(set.get(Math.min(i, set.size() - 1)).key);
        }
        return keys;
    }

    /** The first who waits reads next; if nobody waits, the next who comes. */
    private void passOn() {
        do {
            Waiting<K, V> next = queue.peek();
            if (next != null) {
                next.woken.complete(null);
                return;
            }
            taken.set(false);
        } while (!queue.isEmpty() && taken.compareAndSet(false, true));
    }
}
