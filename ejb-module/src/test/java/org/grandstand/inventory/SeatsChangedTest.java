package org.grandstand.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("N4")
class SeatsChangedTest {

    @Test
    @DisplayName("one node reads what another wrote")
    void readsWhatWasWritten() {
        SeatsChanged told = new SeatsChanged(Map.of(7_000_000_000L, List.of(1, 80_000), 8L, List.of(0)));
        assertThat(SeatsChanged.read(told.text())).isEqualTo(told);
        assertThat(new SeatsChanged(Map.of(8L, List.of(3, 4))).text()).isEqualTo("8:3,4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8", "8:", "8:x", "x:1", "{\"positions\":{\"8\":[3]}}"})
    @DisplayName("anything else is named, not guessed at")
    void somethingElse(String text) {
        assertThatThrownBy(() -> SeatsChanged.read(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
