package org.grandstand.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("N2")
class CachedAnswerTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | true",
                "gzip, deflate, br | true",
                "br;q=1.0, gzip;q=0.8 | true",
                "gzip;q=0 | false",
                "gzip; q=0.0, br | false",
                "identity | false",
                "'' | false"
            })
    @DisplayName("an answer is compressed for those who accept it, and for nobody else")
    void acceptsGzip(String header, boolean accepted) {
        assertThat(CachedAnswer.accepts(header)).isEqualTo(accepted);
    }
}
