package org.grandstand.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X2")
class SettingsTest {

    @Test
    @DisplayName("arguments go before the environment, the environment before the demo, the demo before defaults")
    void order() {
        String[] arguments = {"--demo", "--wechat-simulator-port=1"};
        Settings settings = new Settings(arguments, Map.of("WECHAT_SIMULATOR_PORT", "2", "WECHAT_TIME_SCALE", "0.5"));
        assertThat(settings.wechat().port()).isEqualTo(1);
        assertThat(settings.wechat().timeScale()).isEqualTo(0.5);
        assertThat(settings.wechat().todayBill()).isTrue();
        assertThat(settings.publicSecurity().port()).isEqualTo(8092);
        assertThat(settings.publicSecurity().enrolsUnknown()).isTrue();
    }

    @Test
    @DisplayName("what is not understood is named")
    void refused() {
        assertThatThrownBy(() -> new Settings(new String[] {"--unknown=1"}, Map.of()))
                .hasMessageContaining("--unknown=1");
        Settings wrong = new Settings(new String[0], Map.of("WECHAT_SIMULATOR_PORT", "x", "WECHAT_TODAY_BILL", "yes"));
        assertThatThrownBy(wrong::wechat).hasMessageContaining("WECHAT_SIMULATOR_PORT");
    }
}
