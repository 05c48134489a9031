package org.grandstand.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.grandstand.kernel.Refusals;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GateReasonTest {

    @ParameterizedTest
    @EnumSource(GateReason.class)
    @Tag("G3")
    @DisplayName("every reason for refusing at a gate has a text in both languages")
    void bothTexts(GateReason reason) {
        for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            assertThat(Refusals.bundle("gate", locale).containsKey(reason.code()))
                    .isTrue();
        }
    }
}
