package org.grandstand.inventory.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.Map;
import java.util.Random;
import org.grandstand.inventory.AvailabilityView;
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
            AvailabilityView change = board.since(version);
            assertThat(change.since()).isEqualTo(version);
            change.taken().forEach(client::clear);
            change.freed().forEach(client::set);
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

        assertThat(board.since(first).free()).isNotNull();
        assertThat(board.since("other.3").free()).isNotNull();
        assertThat(board.since("E.99999999999999999999").free()).isNotNull();
        assertThat(board.since("E.-1").free()).isNotNull();
        assertThat(board.since(board.full().version()).taken()).isEmpty();
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

        assertThat(board.since(before).taken()).containsExactly(7);
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
