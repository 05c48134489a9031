package org.grandstand.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("U1.1")
class ContactTest {

    @Test
    @DisplayName("the shared vectors of mobile numbers are judged rightly")
    void vectors() throws IOException {
        Path file = Path.of(System.getenv().getOrDefault("GRANDSTAND_SHARED", "../../shared"))
                .resolve("data/vectors/cn-mobile-regex.json");
        Assumptions.assumeTrue(Files.exists(file), "the shared vectors are not there: " + file);
        JsonNode vectors = new ObjectMapper().readTree(file.toFile()).get("check_here");
        vectors.get("match")
                .forEach(number -> assertThat(Contact.isPhone(number.asText()))
                        .as(number.asText())
                        .isTrue());
        vectors.get("no_match")
                .forEach(number -> assertThat(Contact.isPhone(number.asText()))
                        .as(number.asText())
                        .isFalse());
    }

    @Test
    @DisplayName("a number has one spelling, with and without country code, spaces and dashes")
    void spelling() {
        assertThat(Contact.of("+86 138-0013 8000", " ").phone()).isEqualTo("13800138000");
        assertThat(Contact.of("", " Ann.Lee@Example.COM ").email()).isEqualTo("ann.lee@example.com");
        assertThat(Contact.of("", "").wrong()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "a b@c.cn", "@c.cn", "a@-", "a@b..cn", "a@b.c"})
    void wrongAddresses(String email) {
        assertThat(Contact.of(null, email).wrong()).hasSize(1);
    }

    @Test
    @Tag("U1.11")
    @DisplayName("contact data is masked")
    void masks() {
        assertThat(Contact.of("13800138000", null).phoneMasked()).isEqualTo("138****8000");
        assertThat(Contact.of(null, "ann@example.com").emailMasked()).isEqualTo("an***@example.com");
        assertThat(Contact.of(null, "a@example.com").emailMasked()).isEqualTo("a***@example.com");
        assertThat(Contact.of("13800138000", null).toString()).doesNotContain("138");
    }
}
