package org.grandstand.audit.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.grandstand.audit.AuditEntry;
import org.grandstand.audit.ChainReport;
import org.grandstand.audit.control.AuditChain.ChainWalk;
import org.grandstand.audit.control.AuditChain.Link;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F3")
class AuditChainTest {

    private static final int ENTRIES = 5;

    private final List<AuditEntry> entries = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    AuditChainTest() {
        String head = AuditChain.GENESIS;
        for (int i = 1; i <= ENTRIES; i++) {
            AuditEntry entry = entry(i, "venue:V" + i);
            Link link = new Link(i, i, head, AuditChain.hash(head, entry));
            entries.add(entry);
            links.add(link);
            head = link.hash();
        }
    }

    private static AuditEntry entry(long id, String subject) {
        return new AuditEntry(
                id,
                Instant.parse("2027-05-18T11:30:00Z"),
                "staff:1:lin",
                "venue.changed",
                subject,
                AuditEntry.Outcome.DONE,
                null,
                "{}",
                null);
    }

    private ChainReport walked() {
        ChainWalk walk = new ChainWalk();
        for (int i = 0; i < links.size(); i++) {
            walk.step(links.get(i), entries.get(i));
        }
        return walk.report(0);
    }

    @Test
    @DisplayName("an untouched chain is whole")
    void whole() {
        assertThat(walked().whole()).isTrue();
        assertThat(walked().checked()).isEqualTo(ENTRIES);
        assertThat(walked().head()).isEqualTo(links.get(ENTRIES - 1).hash());
    }

    @Test
    @DisplayName("an entry that was changed is named, with what it reads now")
    void changed() {
        entries.set(2, entry(3, "venue:OTHER"));

        assertThat(walked().breaks())
                .containsExactly(
                        "entry 3 of link 3 was changed; it now reads venue.changed of venue:OTHER by staff:1:lin "
                                + "at 2027-05-18T11:30:00Z");
    }

    @Test
    @DisplayName("an entry that was deleted is named")
    void deleted() {
        entries.set(1, null);

        assertThat(walked().breaks()).containsExactly("entry 2 of link 2 was deleted");
    }

    @Test
    @DisplayName("a link taken out together with its entry leaves a gap that is named")
    void takenOut() {
        entries.remove(3);
        links.remove(3);

        assertThat(walked().breaks())
                .containsExactly("link 4 is missing before link 5", "link 5 does not continue the one before it");
    }
}
