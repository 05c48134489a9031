package org.grandstand.inventory.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.grandstand.inventory.AvailabilityView;
import org.grandstand.inventory.HeldSeat;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.control.Database;
import org.grandstand.kernel.control.RowSet;

/** The boards of the sessions this node was asked about, kept current by commits and corrected from the database. */
@ApplicationScoped
public class SeatBoards {

    /** Seats of one session as the database has them. */
    private record Seats(byte[] levels, BitSet free) {}

    /** A board that was looked at, and for how long it has gone uncorrected: noted once, because others may correct it meanwhile. */
    private record Uncorrected(long session, SeatBoard board, long nanos) {}

    /** Seats of a board that are looked up, and the board's version before the database is asked. */
    private record Asked(long session, SeatBoard board, long before, BitSet positions) {

        Stream<Place> places() {
            return positions.stream().mapToObj(position -> new Place(session, position));
        }
    }

    private record Place(long session, int position) {}

    /** A board nobody looks at is dropped: a Games has more seats than a node should keep in mind. */
    private static final Duration KEPT_UNASKED = Duration.ofMinutes(10);

    private static final int BOARDS_AT_MOST = 2_000;

    /** After so many seats a round of corrections ends; the next goes on where it ended. */
    private static final int SEATS_CORRECTED_AT_ONCE = 100_000;

    /** Seats one statement asks about. */
    private static final int ASKED_AT_ONCE = 5_000;

    private static final RowSet.Forms FREE = new RowSet.Forms(
            "select s.session_id, s.position from %s join inventory_session_seat s "
                    + "on s.session_id = w.session_id and s.position = w.position where s.state = 'F'",
            "select session_id, position from inventory_session_seat "
                    + "where session_id = :session_id and position = :position and state = 'F'");

    private final Cache<Long, SeatBoard> boards = Caffeine.newBuilder()
            .maximumSize(BOARDS_AT_MOST)
            .expireAfterAccess(KEPT_UNASKED)
            .executor(Runnable::run)
            .build();

    @Inject
    Database database;

    /** The board of a session; empty while its seating is not confirmed. */
    Optional<SeatBoard> of(long session) {
        return Optional.ofNullable(boards.get(session, this::load));
    }

    /** All of the board as it stands. */
    public Optional<AvailabilityView> full(long session) {
        return of(session).map(SeatBoard::full);
    }

    /** The change from an earlier version to a full answer, or that answer when the change is not known or too large. */
    public AvailabilityView change(long session, String since, AvailabilityView current) {
        return of(session).map(board -> board.change(since, current)).orElse(current);
    }

    /** Those of the seats that are not free. */
    public Set<Integer> gone(long session, List<Integer> positions) {
        return of(session)
                .map(board -> positions.stream()
                        .filter(position -> !board.isFree(position))
                        .collect(Collectors.toSet()))
                .orElse(Set.copyOf(positions));
    }

    /** How many of the seats are of which price level. */
    public Map<String, Integer> levels(long session, List<Integer> positions) {
        Map<String, Integer> levels = new TreeMap<>();
        of(session)
                .ifPresent(board -> positions.forEach(
                        position -> levels.merge(String.valueOf(board.level(position)), 1, Integer::sum)));
        return levels;
    }

    public void taken(List<HeldSeat> seats) {
        change(seats, false);
    }

    public void freed(List<HeldSeat> seats) {
        change(seats, true);
    }

    private void change(List<HeldSeat> seats, boolean free) {
        for (HeldSeat seat : seats) {
            SeatBoard board = boards.getIfPresent(seat.sessionId());
            if (board != null) {
                board.set(seat.position(), free);
            }
        }
    }

    /**
     * Reads boards again that were asked for lately, those first that wait longest, and so many that the cost stays small however many
     * are kept: heals what was lost between a load and a commit.
     */
    public void correct() {
        int seats = 0;
        for (Uncorrected waiting : uncorrected()) {
            if (seats >= SEATS_CORRECTED_AT_ONCE) {
                return;
            }
            correct(waiting.session, waiting.board);
            seats += waiting.board.size();
        }
    }

    private List<Uncorrected> uncorrected() {
        long now = System.nanoTime();
        return boards.asMap().entrySet().stream()
                .filter(kept -> kept.getValue().askedSinceCorrection())
                .map(kept -> new Uncorrected(
                        kept.getKey(), kept.getValue(), now - kept.getValue().correctedAt()))
                .sorted(Comparator.comparingLong(Uncorrected::nanos).reversed())
                .toList();
    }

    public void correctAll() {
        boards.asMap().forEach(this::correct);
    }

    private void correct(long session, SeatBoard board) {
        board.beginCorrection();
        long before = board.version();
        Seats seats = read(session);
        board.correct(seats.free, all(seats.levels.length), before);
    }

    private static BitSet all(int size) {
        BitSet every = new BitSet(size);
        every.set(0, size);
        return every;
    }

    /** Whether this node keeps the session's board; looking does not count as asking for it. */
    boolean keeps(long session) {
        return boards.asMap().containsKey(session);
    }

    /**
     * Asks the database about some seats, by session, of the boards that this node keeps: of all sessions together, because in a rush
     * each set of orders touches many.
     */
    public void lookUp(Map<Long, BitSet> positions) {
        List<Asked> asked = positions.entrySet().stream()
                .flatMap(entry -> Stream.ofNullable(boards.policy().getIfPresentQuietly(entry.getKey()))
                        .map(board -> new Asked(entry.getKey(), board, board.version(), entry.getValue())))
                .toList();
        Map<Long, BitSet> free = freeAmong(asked.stream().flatMap(Asked::places).toList());
        asked.forEach(
                one -> one.board.correct(free.getOrDefault(one.session, new BitSet()), one.positions, one.before));
    }

    private Map<Long, BitSet> freeAmong(List<Place> places) {
        Map<Long, BitSet> free = new HashMap<>();
        for (int from = 0; from < places.size(); from += ASKED_AT_ONCE) {
            RowSet.of(places.subList(from, Math.min(from + ASKED_AT_ONCE, places.size())))
                    .bigint("session_id", Place::session)
                    .integer("position", Place::position)
                    .find(database, FREE, row -> new Place(row.getLong(1), row.getInt(2)))
                    .forEach(place -> free.computeIfAbsent(place.session, any -> new BitSet())
                            .set(place.position));
        }
        return free;
    }

    /** The seating itself changed (emergency seats turned): the next question loads it anew. */
    public void forget(long session) {
        boards.invalidate(session);
    }

    private SeatBoard load(long session) {
        Seats seats = read(session);
        return seats.levels.length == 0 ? null : new SeatBoard(Ids.text(Ids.next()), seats.levels, seats.free);
    }

    private Seats read(long session) {
        int size = database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select coalesce(max(position) + 1, 0) from inventory_session_seat where session_id = ?")
                        .bind(0, session)
                        .mapTo(Integer.class)
                        .one());
        Seats seats = new Seats(new byte[size], new BitSet(size));
        database.jdbi()
                .useHandle(handle -> handle.createQuery(
                                "select position, state, price_level from inventory_session_seat where session_id = ?")
                        .bind(0, session)
                        .setFetchSize(5000)
                        .map((row, context) -> {
                            int position = row.getInt(1);
                            seats.free.set(position, row.getString(2).equals("F"));
                            char level = row.getString(3).charAt(0);
                            seats.levels[position] = (byte) (level == '-' ? 0 : level);
                            return position;
                        })
                        .forEach(position -> {}));
        return seats;
    }
}
