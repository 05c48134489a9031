package org.grandstand.inventory.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.grandstand.inventory.AvailabilityView;
import org.grandstand.kernel.control.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("K1")
class SeatBoardTest {

    private static final int SEATS = 500;

    private static SeatBoard board() {
        byte[] levels = new byte[SEATS];
        Arrays.fill(levels, 0, 200, (byte) 'A');
        Arrays.fill(levels, 200, SEATS, (byte) 'B');
        BitSet free = new BitSet(SEATS);
        free.set(0, SEATS);
        return new SeatBoard("E", levels, free);
    }

    private static AvailabilityView since(SeatBoard board, String version) {
        return board.change(version, board.full());
    }

    /** As a client reads them: the first, then steps. */
    private static List<Integer> positions(List<Integer> steps) {
        List<Integer> positions = new ArrayList<>();
        steps.forEach(step -> positions.add(step + (positions.isEmpty() ? 0 : positions.get(positions.size() - 1))));
        return positions;
    }

    private static BitSet free(AvailabilityView full) {
        return BitSet.valueOf(Base64.getDecoder().decode(full.free()));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14})
    @DisplayName("a client that applies every difference knows what a client with the full answer knows")
    void differencesAddUp(long seed) {
        Random random = new Random(seed);
        SeatBoard board = board();
        BitSet client = free(board.full());
        String version = board.full().version();
        for (int round = 0; round < 200; round++) {
            for (int i = random.nextInt(40); i > 0; i--) {
                board.set(random.nextInt(SEATS), random.nextBoolean());
            }
            AvailabilityView change = since(board, version);
            assertThat(change.since()).isEqualTo(version);
            positions(change.taken()).forEach(client::clear);
            positions(change.freed()).forEach(client::set);
            version = change.version();
            assertThat(client).isEqualTo(free(board.full()));
            assertThat(board.full().remaining())
                    .isEqualTo(Map.of(
                            "A",
                            client.get(0, 200).cardinality(),
                            "B",
                            client.get(200, SEATS).cardinality()));
        }
    }

    @Test
    @DisplayName("a version too old, of another board or made up gets the full answer")
    void unknownVersions() {
        SeatBoard board = board();
        String first = board.full().version();
        for (int i = 0; i <= SeatBoard.CHANGES_KEPT; i++) {
            board.set(i % SEATS, (i / SEATS) % 2 == 1);
        }

        assertThat(since(board, first).free()).isNotNull();
        assertThat(since(board, "other.3").free()).isNotNull();
        assertThat(since(board, "E.99999999999999999999").free()).isNotNull();
        assertThat(since(board, "E.-1").free()).isNotNull();
        assertThat(since(board, board.full().version()).taken()).isEmpty();
    }

    @Test
    @DisplayName("a difference ends where the answer it leads to stands, whatever happened since")
    void differenceToAnEarlierAnswer() {
        SeatBoard board = board();
        AvailabilityView before = board.full();
        board.set(3, false);
        AvailabilityView then = board.full();
        board.set(9, false);

        AvailabilityView change = board.change(before.version(), then);

        assertThat(change.version()).isEqualTo(then.version());
        assertThat(change.taken()).containsExactly(3);
        assertThat(change.remaining()).isEqualTo(then.remaining());
    }

    @Test
    @Tag("N2")
    @DisplayName(
            "80,000 seats take less than 25 kB compressed, and a change of any size less than 2 kB, or all is sent again")
    void sizes() throws IOException {
        int seats = 80_000;
        Random random = new Random(5);
        SeatBoard board = new SeatBoard("0HT5C7GQ4W8NX", new byte[seats], randomSeats(random, seats, seats / 2));
        assertThat(compressed(board.full())).isLessThan(25_000);
        for (int changed : new int[] {1, 100, SeatBoard.PLACES_OF_A_CHANGE, 3 * SeatBoard.PLACES_OF_A_CHANGE}) {
            String before = board.full().version();
            randomSeats(random, seats, changed).stream().forEach(seat -> board.set(seat, !board.isFree(seat)));
            AvailabilityView change = since(board, before);
            assertThat(change.free() == null).isEqualTo(changed <= SeatBoard.PLACES_OF_A_CHANGE);
            assertThat(compressed(change)).isLessThan(change.free() == null ? 2_000 : 25_000);
        }
    }

    private static BitSet randomSeats(Random random, int seats, int count) {
        BitSet chosen = new BitSet(seats);
        while (chosen.cardinality() < count) {
            chosen.set(random.nextInt(seats));
        }
        return chosen;
    }

    private static int compressed(AvailabilityView view) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Json.write(view).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    @Test
    @DisplayName("whoever follows hears every change once, and is told when too much happened")
    void following() {
        SeatBoard board = board();
        BitSet follower = new BitSet();
        long at = board.copyTo(follower);
        board.set(3, false);
        board.set(9, false);
        board.set(3, true);

        long reached = board.follow(at, follower::set);

        assertThat(follower.get(3)).isTrue();
        assertThat(follower.get(9)).isFalse();
        assertThat(board.follow(reached, (position, free) -> {
                    throw new AssertionError("nothing new happened");
                }))
                .isEqualTo(reached);
        for (int i = 0; i <= SeatBoard.CHANGES_KEPT; i++) {
            board.set(i % SEATS, (i / SEATS) % 2 == 1);
        }
        assertThat(board.follow(at, follower::set)).isNegative();
    }

    @Test
    @DisplayName("a correction from the database becomes a change like any other")
    void correction() {
        SeatBoard board = board();
        String before = board.full().version();
        BitSet actual = new BitSet(SEATS);
        actual.set(0, SEATS);
        actual.clear(7);

        board.correct(actual, all(), board.version());

        assertThat(since(board, before).taken()).containsExactly(7);
    }

    @Test
    @Tag("N4")
    @DisplayName("an answer of the database older than a change of this node does not undo it")
    void lateAnswer() {
        SeatBoard board = board();
        BitSet freeWhenAsked = all();
        freeWhenAsked.clear(5);
        long whenAsked = board.version();

        board.set(3, false);
        board.correct(freeWhenAsked, all(), whenAsked);

        assertThat(board.isFree(3)).isFalse();
        assertThat(board.isFree(5)).isFalse();
    }

    @Test
    @Tag("N4")
    @DisplayName("an answer about some seats says nothing about the others")
    void partOfTheSeats() {
        SeatBoard board = board();
        BitSet asked = new BitSet(SEATS);
        asked.set(2);

        board.correct(new BitSet(SEATS), asked, board.version());

        assertThat(board.isFree(2)).isFalse();
        assertThat(board.isFree(3)).isTrue();
    }

    private static BitSet all() {
        BitSet every = new BitSet(SEATS);
        every.set(0, SEATS);
        return every;
    }
}
