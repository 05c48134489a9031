package org.grandstand.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.FieldCipher;

/**
 * Challenges to those who want to prove a password. Nothing is kept of one until it is answered: the nonce says itself when it
 * was made, and a keyed hash that it was made here, for this login. So any node takes the proof, and asking costs no memory.
 */
@ApplicationScoped
public class Challenges {

    /** How long a challenge may be answered; a slow phone derives for some seconds. */
    public static final Duration LIFESPAN = Duration.ofSeconds(60);

    static final Duration CLOCKS_APART = Duration.ofSeconds(5);

    /** Characters that we add to the client's nonce. */
    static final int OWN_CHARACTERS = 48;

    private static final String FIELD = "account.challenge";
    private static final int RANDOM_BYTES = 12;
    private static final int MADE_BYTES = Long.BYTES + RANDOM_BYTES; // when, and what nobody can guess
    private static final int SEAL_CHARACTERS = 32;

    // what was answered before the start may be forgotten by now, if no other node ran meanwhile
    private final Instant begun =
            Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());

    @Inject
    FieldCipher cipher;

    @Inject
    UsedChallenges used;

    @Inject
    Clock clock;

    /** A nonce that begins with the client's. */
    public String nonce(String login, String clientNonce) {
        byte[] made = RandomBytes.of(MADE_BYTES);
        ByteBuffer.wrap(made).putLong(clock.instant().toEpochMilli());
        byte[] seal = seal(login, clientNonce, made);
        byte[] own = Arrays.copyOf(made, MADE_BYTES + seal.length);
        System.arraycopy(seal, 0, own, MADE_BYTES, seal.length);
        return clientNonce + Base64.getUrlEncoder().withoutPadding().encodeToString(own);
    }

    /**
     * The exchange that a nonce stands for.
     *
     * @throws Rejected {@code account.challenge-unknown} for one that was not made here for this login,
     *     {@code account.challenge-expired}
     */
    public Exchange exchange(String login, String nonce) {
        int split = nonce.length() - OWN_CHARACTERS;
        byte[] own = own(nonce, split);
        byte[] made = Arrays.copyOf(own, MADE_BYTES);
        String clientNonce = nonce.substring(0, split);
        if (!MessageDigest.isEqual(seal(login, clientNonce, made), Arrays.copyOfRange(own, MADE_BYTES, own.length))) {
            throw unknown();
        }
        refuseExpired(Instant.ofEpochMilli(ByteBuffer.wrap(made).getLong()));
        return new Exchange(login, clientNonce, nonce);
    }

    private static byte[] own(String nonce, int split) {
        if (split <= 0) {
            throw unknown();
        }
        try {
            return Base64.getUrlDecoder().decode(nonce.substring(split));
        } catch (IllegalArgumentException garbled) {
            throw unknown();
        }
    }

    private static Rejected unknown() {
        return Rejected.unauthenticated("account.challenge-unknown");
    }

    private void refuseExpired(Instant madeAt) {
        boolean expired = clock.instant().isAfter(madeAt.plus(LIFESPAN)) || madeAt.isBefore(begun);
        if (expired) {
            throw Rejected.unauthenticated("account.challenge-expired", "seconds", LIFESPAN.toSeconds());
        }
    }

    /** Takes the only answer to a challenge. @throws Rejected {@code account.proof-used} for every further one */
    public void take(Exchange exchange) {
        String own = exchange.nonce().substring(exchange.clientNonce().length());
        if (!used.first(own, LIFESPAN.plus(CLOCKS_APART))) {
            throw Rejected.unauthenticated("account.proof-used");
        }
    }

    private byte[] seal(String login, String clientNonce, byte[] made) {
        String sealed = cipher.index(
                FIELD, login + '\0' + clientNonce + '\0' + HexFormat.of().formatHex(made));
        return HexFormat.of().parseHex(sealed, 0, SEAL_CHARACTERS);
    }
}
