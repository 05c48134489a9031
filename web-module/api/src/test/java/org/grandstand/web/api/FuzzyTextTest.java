package org.grandstand.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P3")
class FuzzyTextTest {

    private final FuzzyText session =
            FuzzyText.of("SWM07 游泳决赛：男子一百米自由泳 Swimming finals: men's 100 m freestyle 江海水上运动中心 Jianghai Aquatics Café");

    private boolean found(String typed) {
        return session.matches(FuzzyText.asked(typed));
    }

    @Test
    @DisplayName("capitals, accents, full-width forms and the order of words do not matter")
    void formsDoNotMatter() {
        assertThat(found("FREESTYLE swm07")).isTrue();
        assertThat(found("ＳＷＭ０７")).isTrue();
        assertThat(found("cafe")).isTrue();
        assertThat(found("")).isTrue();
        assertThat(found("  ?!  ")).isTrue();
    }

    @Test
    @DisplayName("Chinese characters are found in order, not only side by side")
    void chineseInOrder() {
        assertThat(found("游决")).isTrue();
        assertThat(found("自由泳 江海")).isTrue();
        assertThat(found("决游")).isFalse();
        assertThat(found("跳水")).isFalse();
    }

    @Test
    @DisplayName("one wrong, missing or doubled letter in a longer word is forgiven, in a short one it is not")
    void oneLetterIsForgiven() {
        for (String typed : List.of("swiming", "swimmming", "swinming", "freestile", "aqatics", "finale")) {
            assertThat(found(typed)).as(typed).isTrue();
        }
        assertThat(found("swam07x")).isFalse();
        assertThat(found("mon's")).isFalse();
        assertThat(found("swxxming")).isFalse();
    }
}
