package org.grandstand.realname.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.grandstand.kernel.Rejected;
import org.grandstand.realname.DocumentType;
import org.grandstand.realname.PersonClaim;
import org.grandstand.realname.PersonState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U2.4")
@Tag("U2.5")
@Tag("U2.7")
class PersonTest {

    private static final Instant NOW = Instant.parse("2027-05-18T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2027, 5, 18);

    @Test
    @DisplayName("a visa of six more months is enough, one day less is not")
    void visa() {
        Person person = person(DocumentType.PASSPORT, "X123456");
        assertThatThrownBy(() -> person.approve(TODAY.plusMonths(6).minusDays(1), "staff:1:li", NOW))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("realname.visa-too-short");
        person.approve(TODAY.plusMonths(6), "staff:1:li", NOW);
        assertThat(person.state()).isEqualTo(PersonState.VERIFIED);
    }

    @Test
    @DisplayName("an endorsement is good on its last day, not the day after, and has to be named")
    void endorsement() {
        Person person = person(DocumentType.HKM_PERMIT, "H12345678");
        assertThatThrownBy(() -> person.approve(TODAY.minusDays(1), "staff:1:li", NOW))
                .hasMessageContaining("realname.endorsement-over");
        assertThatThrownBy(() -> person.approve(null, "staff:1:li", NOW))
                .hasMessageContaining("realname.validity-needed");
        person.approve(TODAY, "staff:1:li", NOW);
        assertThat(person.view().validUntil()).isEqualTo("2027-05-18");
    }

    @Test
    @DisplayName("a decision is made once; a refused person may be claimed again")
    void once() {
        Person person = person(DocumentType.TW_IDENTITY, "A123456789");
        person.refuse("the photo is unreadable", "staff:1:li", NOW);
        assertThat(person.view().reason()).isEqualTo("the photo is unreadable");
        assertThatThrownBy(() -> person.approve(null, "staff:1:li", NOW))
                .hasMessageContaining("realname.already-decided");
        person.claim(document(DocumentType.TW_IDENTITY, "A123456789"), new Person.Sealed("i", "n", "m"));
        assertThat(person.state()).isEqualTo(PersonState.PENDING_APPROVAL);
        assertThat(person.view().reason()).isNull();
    }

    private static Person person(DocumentType type, String number) {
        return new Person(document(type, number), new Person.Sealed("index", "number", "name"), NOW);
    }

    private static Document document(DocumentType type, String number) {
        return Document.of(new PersonClaim("Ann Lee", type, number), TODAY);
    }
}
