package org.grandstand.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final List<Integer> ALL = IntStream.range(0, 450).boxed().toList();

    @Test
    @DisplayName("a page of a list in memory tells the whole, and never more rows than a page may have")
    void pages() {
        Page<Integer> page = Page.of(ALL, PageRequest.usual(60, 25));

        assertThat(page.items()).hasSize(25).startsWith(60);
        assertThat(page.total()).isEqualTo(450);
        assertThat(Page.of(ALL, PageRequest.usual(0, 1_000)).items()).hasSize(Page.LIMIT);
    }

    @Test
    @DisplayName("beyond the end, or before the beginning, there is nothing that breaks")
    void borders() {
        assertThat(Page.of(ALL, PageRequest.usual(440, 25)).items()).hasSize(10);
        assertThat(Page.of(ALL, PageRequest.usual(900, 25)).items()).isEmpty();
        assertThat(Page.of(ALL, PageRequest.usual(-5, 3)).items()).containsExactly(0, 1, 2);
        assertThat(Page.of(List.of(), PageRequest.usual(0, 25)).total()).isZero();
    }
}
