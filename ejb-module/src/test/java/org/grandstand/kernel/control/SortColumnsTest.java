package org.grandstand.kernel.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.grandstand.kernel.PageRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SortColumnsTest {

    private static final SortColumns ORDER =
            new SortColumns("c.id desc", "c.id", Map.of("amount", "c.amount_minor", "createdAt", "c.id"));

    private static String sorted(String by, boolean ascending) {
        return ORDER.orderBy(new PageRequest(0, 1, by, ascending));
    }

    @Test
    @DisplayName("rows that are alike stand by id, in the same direction")
    void known() {
        assertThat(sorted("amount", true)).isEqualTo("c.amount_minor asc, c.id asc");
        assertThat(sorted("amount", false)).isEqualTo("c.amount_minor desc, c.id desc");
        assertThat(sorted("createdAt", true)).isEqualTo("c.id asc");
    }

    @Test
    @DisplayName("what the list does not know, an injected statement among it, leaves the usual order")
    void unknown() {
        assertThat(sorted("", true)).isEqualTo("c.id desc");
        assertThat(sorted("id; drop table payment_charge", true)).isEqualTo("c.id desc");
    }
}
