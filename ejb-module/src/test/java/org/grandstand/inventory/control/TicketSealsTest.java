package org.grandstand.inventory.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.grandstand.inventory.QrReading;
import org.grandstand.inventory.QrReading.Verdict;
import org.grandstand.inventory.TicketKey;
import org.grandstand.inventory.TicketQr;
import org.grandstand.kernel.control.Json;
import org.grandstand.kernel.control.KeyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("I8.1")
class TicketSealsTest {

    private static final long SESSION = 748_123_456_789_012_345L;
    private static final int POSITION = 79_999;

    @TempDir
    Path folder;

    private final TicketSeals seals = new TicketSeals();
    private final TicketCodes codes = new TicketCodes();
    private final String code = codes.fresh(1, codes.beginning())[0];
    private String qr;

    @BeforeEach
    void seal() {
        seals.load(new KeyFile(folder), 1);
        qr = seals.seal(SESSION, POSITION, code);
    }

    @Test
    @DisplayName("what is sealed opens again, and is short enough for a QR code of version 8")
    void sealedOpens() {
        assertThat(seals.open(qr)).isEqualTo(new QrReading(Verdict.GENUINE, new TicketQr(1, SESSION, POSITION, code)));
        assertThat(qr).hasSize(123).matches("GS1\\.[A-Za-z0-9_-]+");
    }

    @Test
    @DisplayName("a QR code with any single bit turned over is refused")
    void everyTurnedBitIsRefused() {
        byte[] text = qr.getBytes(StandardCharsets.ISO_8859_1);
        for (int bit = 0; bit < text.length * Byte.SIZE; bit++) {
            byte[] turned = text.clone();
            turned[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(seals.open(new String(turned, StandardCharsets.ISO_8859_1))
                            .verdict())
                    .isNotEqualTo(Verdict.GENUINE);
        }
    }

    @Test
    @DisplayName("a QR code with any bit of content or signature turned over and written well is refused")
    void everyTurnedContentBitIsRefused() {
        byte[] bytes = Base64.getUrlDecoder().decode(qr.substring(TicketSeals.PREFIX.length()));
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
            byte[] turned = bytes.clone();
            turned[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            String forged =
                    TicketSeals.PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(turned);
            assertThat(seals.open(forged).verdict()).isNotEqualTo(Verdict.GENUINE);
        }
    }

    @Test
    @DisplayName("what is no QR code of ours is unreadable, whatever it is")
    void strangeTextsAreUnreadable() {
        Random random = new Random(81);
        for (String strange :
                new String[] {null, "", "GS1.", qr + "A", qr.substring(0, 122), qr + "=", "https://x/" + qr, "票"}) {
            assertThat(seals.open(strange).verdict()).isEqualTo(Verdict.UNREADABLE);
        }
        for (int i = 0; i < 200; i++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            assertThat(seals.open(new String(noise, StandardCharsets.UTF_8)).verdict())
                    .isEqualTo(Verdict.UNREADABLE);
        }
    }

    @Test
    @DisplayName("another installation's tickets, and tickets of a key we never had, do not open")
    void otherKeysDoNotOpen(@TempDir Path elsewhere) {
        TicketSeals others = new TicketSeals();
        others.load(new KeyFile(elsewhere), 2);
        assertThat(seals.open(others.seal(SESSION, POSITION, code)).verdict()).isEqualTo(Verdict.UNKNOWN_KEY);
        TicketSeals same = new TicketSeals();
        same.load(new KeyFile(elsewhere), 1);
        assertThat(seals.open(same.seal(SESSION, POSITION, code)).verdict()).isEqualTo(Verdict.FORGED);
    }

    @Test
    @DisplayName("after the key is rolled over, old tickets still open and new ones carry the new key")
    void keysRollOver() {
        TicketSeals rolled = new TicketSeals();
        rolled.load(new KeyFile(folder), 2);
        assertThat(rolled.open(qr).verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(rolled.open(rolled.seal(SESSION, POSITION, code)).ticket().key())
                .isEqualTo(2);
        assertThat(rolled.publicKeys()).extracting(TicketKey::id).containsExactly(1, 2);
    }

    @Test
    @DisplayName("signatures are those of RFC 8032")
    void signaturesAreThoseOfTheStandard() throws Exception {
        JsonNode vectors = vectors();
        int checked = 0;
        for (JsonNode vector : vectors) {
            KeyPair pair = TicketSeals.pair(hex(vector, "sk"));
            byte[] encoded = pair.getPublic().getEncoded();
            assertThat(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length))
                    .isEqualTo(hex(vector, "pk"));
            Signature signature = Signature.getInstance(TicketSeals.ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(hex(vector, "msg"));
            assertThat(signature.sign()).isEqualTo(hex(vector, "sig"));
            checked++;
        }
        assertThat(checked).isPositive();
    }

    private static JsonNode vectors() throws IOException {
        String shared = System.getProperty(
                "GRANDSTAND_SHARED", System.getenv().getOrDefault("GRANDSTAND_SHARED", "../../shared"));
        Path file = Path.of(shared, "data/vectors/ed25519-rfc8032.json");
        assumeTrue(Files.exists(file), "no test vectors at " + file.toAbsolutePath());
        return Json.mapper().readTree(file.toFile()).required("vectors");
    }

    private static byte[] hex(JsonNode vector, String name) {
        return HexFormat.of().parseHex(vector.required(name).asText());
    }
}
