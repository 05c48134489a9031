package org.grandstand.operations.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("N1")
class CompilerPaceTest {

    private static final int TURNS = CompilerPace.AT_ONCE;

    private long compiled;
    private final CompilerPace pace = new CompilerPace(() -> compiled, 1);

    private void look(long milliseconds) {
        compiled += milliseconds;
        pace.look();
    }

    private int taken(int asked) {
        int taken = 0;
        for (int i = 0; i < asked; i++) {
            taken += pace.take() ? 1 : 0;
        }
        return taken;
    }

    @Test
    @DisplayName("while it compiles there are a few turns for each processor, and who gets none goes on after a moment")
    void fewAtOnce() {
        look(CompilerPace.BUSY_MILLISECONDS);
        assertThat(taken(TURNS + 1)).isEqualTo(TURNS);
        pace.giveBack();
        assertThat(taken(2)).isEqualTo(1);
    }

    @Test
    @DisplayName("once it has been quiet for a while nobody needs a turn; when it compiles again they do")
    void endsAndBeginsAgain() {
        look(CompilerPace.BUSY_MILLISECONDS);
        for (int i = 1; i < CompilerPace.QUIET_LOOKS; i++) {
            look(CompilerPace.BUSY_MILLISECONDS - 1);
        }
        assertThat(taken(1)).isEqualTo(1);
        look(0);
        assertThat(taken(TURNS)).isZero();
        look(CompilerPace.BUSY_MILLISECONDS);
        assertThat(taken(TURNS)).isEqualTo(TURNS - 1);
    }
}
