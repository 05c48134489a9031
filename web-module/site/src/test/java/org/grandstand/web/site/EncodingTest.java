package org.grandstand.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EncodingTest {

    @Test
    @DisplayName("takes the encodings a browser accepts, best first")
    void accepted() {
        assertThat(Encoding.acceptedBy("gzip, deflate, br")).containsExactly(Encoding.BROTLI, Encoding.GZIP);
        assertThat(Encoding.acceptedBy("GZIP;q=0.5")).containsExactly(Encoding.GZIP);
    }

    @Test
    @DisplayName("respects a refusal, an absent header and names that only look alike")
    void refused() {
        assertThat(Encoding.acceptedBy("br;q=0, gzip; q=0.0")).isEmpty();
        assertThat(Encoding.acceptedBy(null)).isEmpty();
        assertThat(Encoding.acceptedBy("x-br")).isEmpty();
    }
}
