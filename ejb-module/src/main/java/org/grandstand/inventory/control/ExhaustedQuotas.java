package org.grandstand.inventory.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.grandstand.inventory.control.QuotaRows.Key;
import org.grandstand.kernel.control.AfterCommit;

/** What was left of quotas that a moment ago did not suffice for everybody: a cheap no spares the database. */
@ApplicationScoped
public class ExhaustedQuotas {

    /** Tickets that another node gave back are on sale here after so long. */
    private static final Duration BELIEVED = Duration.ofSeconds(1);

    private static final int LEVELS_AT_MOST = 10_000;

    private final Cache<Key, Integer> left = Caffeine.newBuilder()
            .maximumSize(LEVELS_AT_MOST)
            .expireAfterWrite(BELIEVED)
            .executor(Runnable::run)
            .build();

    @Resource
    TransactionSynchronizationRegistry transaction;

    /** Some wanted more than was left; this is what the running transaction leaves. */
    void found(Map<Key, Integer> leftNow) {
        Map<Key, Integer> kept = Map.copyOf(leftNow);
        AfterCommit.of(transaction, () -> left.putAll(kept));
    }

    /** The running transaction gives something back. */
    void returned(Set<Key> levels) {
        AfterCommit.of(transaction, () -> left.invalidateAll(levels));
    }

    public boolean exhausted(long session, String level, int tickets) {
        Integer known = left.getIfPresent(new Key(session, level));
        return known != null && known < tickets;
    }
}
