package org.grandstand.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("N1")
@Tag("N3")
class SiteFilterTest {

    private final FakeExchange exchange = new FakeExchange()
            .file("/index.html", "<page>")
            .file("/assets/app-1a.js", "plain")
            .file("/assets/app-1a.js.br", "brotli");

    private final SiteFilter filter = new SiteFilter();

    @BeforeEach
    void start() throws Exception {
        filter.init(exchange.config());
    }

    @Test
    @DisplayName("a route of the application is answered with its page, fetched anew every time")
    void route() throws Exception {
        exchange.get("/sessions/ATH-01", filter);
        assertThat(exchange.forwardedTo()).isEqualTo("/index.html");
        assertThat(exchange.header("Cache-Control")).isEqualTo(SiteFilter.NEVER_KEPT);
        assertThat(exchange.header("Content-Security-Policy"))
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    @DisplayName("the API, the back office and missing files go on to their own answer")
    void others() throws Exception {
        for (String path : new String[] {"/api/v1/none", "/backoffice/none", "/assets/gone-2b.js", "/favicon.ico"}) {
            exchange.get(path, filter);
            assertThat(exchange.forwardedTo()).as(path).isNull();
            assertThat(exchange.passedOn()).as(path).isTrue();
        }
    }

    @Test
    @DisplayName("a built file is kept for ever and sent in the best encoding the browser takes")
    void asset() throws Exception {
        exchange.accepting("gzip, br").get("/assets/app-1a.js", filter);
        assertThat(exchange.header("Cache-Control")).isEqualTo(SiteFilter.FOR_EVER);
        assertThat(exchange.header("Content-Encoding")).isEqualTo("br");
        assertThat(exchange.body()).isEqualTo("brotli");
    }

    @Test
    @DisplayName("without a copy in an accepted encoding the file itself is sent")
    void plainAsset() throws Exception {
        exchange.accepting("gzip").get("/assets/app-1a.js", filter);
        assertThat(exchange.passedOn()).isTrue();
        assertThat(exchange.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(exchange.header("Content-Encoding")).isNull();
    }
}
