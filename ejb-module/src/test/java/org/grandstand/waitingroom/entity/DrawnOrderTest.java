package org.grandstand.waitingroom.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.LongStream;
import org.grandstand.kernel.Ids;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("K5")
class DrawnOrderTest {

    /** Computed with OpenSSL and sort, as anybody can. */
    private static final String SECRET = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    private static final String COMMITMENT = "630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd";
    private static final long[] LIST = {
        Ids.parse("0G0000000000A").orElseThrow(),
        Ids.parse("0G0000000000B").orElseThrow(),
        Ids.parse("0G0000000000C").orElseThrow(),
        Ids.parse("0G0000000000D").orElseThrow()
    };
    private static final String DIGEST = "93010ec6159a74aa6b6de9e2646005524f147dc5dc916f64d42a718216ca13ae";
    private static final String SEED = "b62082876e3d9bcaac562653be623ede0b32dd0550e9072e5c0f6f99400dd395";
    private static final String ORDER = "0G0000000000D 0G0000000000C 0G0000000000A 0G0000000000B";

    private static DrawnOrder order(String seed, long... list) {
        return new DrawnOrder(HexFormat.of().parseHex(seed), list);
    }

    @Test
    @DisplayName("commitment, digest, seed and order are those that other tools compute")
    void knownVector() {
        assertThat(Draw.commitment(SECRET)).isEqualTo(COMMITMENT);
        assertThat(Draw.digest(LIST)).isEqualTo(DIGEST);
        assertThat(Draw.seed(SECRET, DIGEST)).isEqualTo(SEED);

        DrawnOrder order = order(SEED, LIST);

        String[] byPosition = new String[LIST.length];
        for (long id : LIST) {
            byPosition[(int) order.position(id) - 1] = Ids.text(id);
        }
        assertThat(String.join(" ", byPosition)).isEqualTo(ORDER);
    }

    @Test
    @DisplayName("the digest and the order do not depend on how the list came")
    void anyOrderOfTheList() {
        long[] turned = {LIST[2], LIST[0], LIST[3], LIST[1]};

        assertThat(Draw.digest(turned)).isEqualTo(DIGEST);
        for (long id : LIST) {
            assertThat(order(SEED, turned).position(id))
                    .isEqualTo(order(SEED, LIST).position(id));
        }
    }

    @Test
    @DisplayName("every place has one position, from 1 to the number of places, and strangers have none")
    void permutation() {
        long[] list = LongStream.range(0, 20_000).map(i -> i * 7919).toArray();
        DrawnOrder order = order(SEED, list);
        Set<Long> positions = new HashSet<>();
        Arrays.stream(list).forEach(id -> positions.add(order.position(id)));

        assertThat(positions).hasSize(list.length).contains(1L, (long) list.length);
        assertThat(LongStream.of(list).map(order::position).max()).hasValue(list.length);
        assertThatThrownBy(() -> order.position(3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("an empty and a single list are orders too")
    void small() {
        assertThat(order(SEED).size()).isZero();
        assertThat(order(SEED, LIST[0]).position(LIST[0])).isEqualTo(1);
    }

    @Test
    @DisplayName("coming early gains nothing: over many seeds the first to come stands in the middle on average")
    void fair() {
        long[] list = LongStream.range(1, 102).toArray();
        int seeds = 4_000;
        double sum = 0;
        for (int i = 0; i < seeds; i++) {
            sum += order(Draw.commitment(SEED.substring(8) + "%08x".formatted(i)), list)
                    .position(1);
        }

        assertThat(sum / seeds).isCloseTo(51, within(2.0)); // four standard errors are 1.85
    }

    @Test
    @DisplayName("secrets are 32 bytes and never the same")
    void secrets() {
        assertThat(Draw.secret()).hasSize(64).isNotEqualTo(Draw.secret());
    }
}
