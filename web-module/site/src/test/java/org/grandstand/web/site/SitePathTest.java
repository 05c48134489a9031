package org.grandstand.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitePathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sessions", "/sessions/ATH-01", "/orders/42/pay", "/gate", "/apiary", "/场馆"})
    @DisplayName("a path without an extension is a page of the application")
    void pages(String path) {
        assertThat(new SitePath(path).isPage()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/v1/games",
                "/backoffice",
                "/backoffice/x",
                "/WEB-INF/web",
                "/assets/gone",
                "/robots.txt",
                "/a/b.js"
            })
    @DisplayName("the API, the back office and files are never answered with the page")
    void notPages(String path) {
        assertThat(new SitePath(path).isPage()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../secret", "/a/../b", "/.built", "/a\u0000b", "/a b", "//x", "/"})
    @DisplayName("odd names are not looked up as files")
    void notFiles(String path) {
        assertThat(new SitePath(path).canBeFile()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/index-Ab12.js", "/assets/a_b-c.css"})
    @DisplayName("built files with a hash are assets")
    void assets(String path) {
        assertThat(new SitePath(path).isAsset()).isTrue();
    }
}
