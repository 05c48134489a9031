package org.grandstand.realname.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.grandstand.kernel.Rejected;
import org.grandstand.realname.DocumentType;
import org.grandstand.realname.PersonClaim;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("U2.5")
class DocumentTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 5, 18);

    @Test
    @DisplayName("the shared vectors of resident numbers are judged rightly")
    void vectors() throws IOException {
        Path file = Path.of(System.getenv().getOrDefault("GRANDSTAND_SHARED", "../../shared"))
                .resolve("data/vectors/ids/cn-resident-id.json");
        Assumptions.assumeTrue(Files.exists(file), "the shared vectors are not there: " + file);
        JsonNode vectors = new ObjectMapper().readTree(file.toFile());
        vectors.get("valid18")
                .forEach(number -> assertThat(errors(DocumentType.RESIDENT_ID, "张三", number.asText()))
                        .as(number.asText())
                        .isEmpty());
        vectors.get("invalid")
                .forEach(bad -> assertThat(errors(
                                DocumentType.RESIDENT_ID,
                                "张三",
                                bad.get("number").asText()))
                        .as(bad.toString())
                        .hasSize(1));
        for (String old : new String[] {"valid15", "hk_macao_tw_residence_permit18"}) {
            vectors.get(old)
                    .forEach(number -> assertThat(errors(DocumentType.RESIDENT_ID, "张三", number.asText()))
                            .hasSize(1));
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "RESIDENT_ID, 张三, 110101199003078670, ''",
        "RESIDENT_ID, 张三, 11010119900307867, realname.number-format-resident-id",
        "RESIDENT_ID, 张三, 110101199003078671, realname.check-digit",
        "RESIDENT_ID, 张三, 440308199902301512, realname.birth-date",
        "RESIDENT_ID, 张三, 111111199901101512, realname.region",
        "RESIDENT_ID, 张, 110101199003078670, realname.chinese-name",
        "RESIDENT_ID, Zhang San, 110101199003078670, realname.chinese-name",
        "RESIDENT_ID, 阿依古丽•买买提, 110101199003078670, ''",
        "HKM_PERMIT, Chan Tai Man, H12345678, ''",
        "HKM_PERMIT, Chan Tai Man, m1234567801, ''",
        "HKM_PERMIT, Chan Tai Man, H1234567, realname.number-format-hkm-permit",
        "HKM_PERMIT, Chan Tai Man, T12345678, realname.number-format-hkm-permit",
        "HKM_PASSPORT, Chan Tai Man, KJ0123456, ''",
        "HKM_PASSPORT, Chan Tai Man, E12345678, realname.number-format-hkm-passport",
        "TW_PERMIT, 林大同, 12345678, ''",
        "TW_PERMIT, 林大同, 1234567801B, ''",
        "TW_PERMIT, 林大同, 1234567, realname.number-format-tw-permit",
        "TW_IDENTITY, 林大同, A123456789, ''",
        "TW_IDENTITY, 林大同, A123456788, realname.check-digit",
        "TW_IDENTITY, 林大同, A323456789, realname.number-format-tw-identity",
        "PASSPORT, Ann-Marie O'Neil, x 123456, ''",
        "PASSPORT, Ann-Marie O'Neil, 1234, realname.number-format-passport",
        "PASSPORT, <b>Ann</b>, X123456, realname.name-format",
        "PASSPORT, 张三, E12345678, realname.mainland-resident-id-only",
        "PASSPORT, Zhang San 张三, E12345678, realname.mainland-resident-id-only",
        "PASSPORT, Zhang San, 110101199003078670, realname.mainland-resident-id-only",
        "HKM_PERMIT, 张三, 110101199003078670, realname.mainland-resident-id-only",
        "PASSPORT, Zhang San, 110101199003078671, ''",
    })
    void formats(DocumentType type, String name, String number, String code) {
        List<String> codes = errors(type, name, number);
        if (code.isEmpty()) {
            assertThat(codes).isEmpty();
        } else {
            assertThat(codes).containsExactly(code);
        }
    }

    @Test
    @DisplayName("somebody born today has a number, somebody born tomorrow has not")
    void bornToday() {
        LocalDate born = LocalDate.of(1990, 3, 7);
        PersonClaim claim = new PersonClaim("张三", DocumentType.RESIDENT_ID, "110101199003078670");
        assertThat(Document.of(claim, born).region()).isEqualTo("110101");
        Rejected early = catchThrowableOfType(Rejected.class, () -> Document.of(claim, born.minusDays(1)));
        assertThat(early.errors().get(0).code()).isEqualTo("realname.birth-date");
    }

    @Test
    @DisplayName("a division counts up to its last year and not after it")
    void divisions() {
        assertThat(Divisions.known("110103", 2009)).isTrue();
        assertThat(Divisions.known("110103", 2010)).isFalse();
        assertThat(Divisions.known("110101", 2026)).isTrue();
        assertThat(Divisions.known("110131", 1990)).isFalse();
    }

    @Test
    @Tag("U2.6")
    @DisplayName("a renewed permit is the same person's")
    void lifelong() {
        assertThat(document(DocumentType.HKM_PERMIT, "H1234567801").lifelong())
                .isEqualTo(document(DocumentType.HKM_PERMIT, "H1234567802").lifelong());
        assertThat(document(DocumentType.TW_PERMIT, "1234567801B").lifelong()).isEqualTo("12345678");
    }

    @Test
    @Tag("U1.11")
    @DisplayName("names and numbers are masked, short ones too")
    void masks() {
        Document document = Document.of(new PersonClaim("Lu", DocumentType.PASSPORT, "AB123"), TODAY);
        assertThat(document.nameMasked()).isEqualTo("L*");
        assertThat(document.numberMasked()).isEqualTo("A***3");
        Document resident = Document.of(new PersonClaim("李小龙", DocumentType.RESIDENT_ID, "110101199003078670"), TODAY);
        assertThat(resident.numberMasked()).isEqualTo("110*************70");
        assertThat(resident.nameMasked()).isEqualTo("李**");
        assertThat(resident.toString()).doesNotContain("李", "1101");
    }

    private static Document document(DocumentType type, String number) {
        return Document.of(new PersonClaim("李四", type, number), TODAY);
    }

    private static List<String> errors(DocumentType type, String name, String number) {
        try {
            Document.of(new PersonClaim(name, type, number), TODAY);
            return List.of();
        } catch (Rejected wrong) {
            return wrong.errors().stream().map(Rejected.FieldError::code).toList();
        }
    }
}
