package org.grandstand.inventory.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.grandstand.events.MembersChanged;
import org.grandstand.venue.VenuePlan;

/** Chooses seats for parties, session by session. */
@ApplicationScoped
public class BestSeats {

    private static final Duration KEPT_UNASKED = Duration.ofMinutes(10);
    private static final int CHOOSERS_AT_MOST = 500;

    /** A session's chooser; parties of one session choose one after the other. */
    private static final class Turn {
        private SeatChooser chooser;

        SeatChooser of(SeatBoard board, VenuePlan plan) {
            if (chooser == null || !chooser.serves(board, plan)) {
                chooser = new SeatChooser(board, plan);
            }
            return chooser;
        }

        void takeBack(List<Integer> positions) {
            if (chooser != null) {
                chooser.takeBack(positions);
            }
        }
    }

    private final Cache<Long, Turn> turns = Caffeine.newBuilder()
            .maximumSize(CHOOSERS_AT_MOST)
            .expireAfterAccess(KEPT_UNASKED)
            .executor(Runnable::run)
            .build();
    private volatile NodeShare share = NodeShare.ALONE;

    @Inject
    SeatBoards boards;

    @Inject
    Clock clock;

    void membersChanged(@Observes MembersChanged change) {
        share = new NodeShare(change.place(), change.nodes());
    }

    /** As many positions as asked for, or none. */
    public List<Integer> choose(long session, SeatIndex index, String level, int party) {
        return boards.of(session)
                .map(board -> {
                    Turn turn = turns.get(session, any -> new Turn());
                    synchronized (turn) {
                        return turn.of(board, index.plan()).choose(level.charAt(0), party, share, clock.millis());
                    }
                })
                .orElse(List.of());
    }

    /** Seats that were chosen and are not wanted after all may be offered to others at once. */
    public void takeBack(long session, List<Integer> positions) {
        Turn turn = turns.getIfPresent(session);
        if (turn != null) {
            synchronized (turn) {
                turn.takeBack(positions);
            }
        }
    }
}
