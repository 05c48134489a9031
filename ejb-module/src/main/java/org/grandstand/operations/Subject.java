package org.grandstand.operations;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * One whose calls are counted, by a number: nothing personal stands in the counters.
 *
 * @param id the account's or person's, the address as bits, or a hash of what was typed
 */
public record Subject(LimitSubject what, long id) {

    private static final int IPV4_BYTES = 4;

    /** Of IPv6 the first 64 bits, because one customer of a provider has all addresses below them. */
    public static Subject address(InetAddress address) {
        ByteBuffer bits = ByteBuffer.wrap(address.getAddress());
        boolean short4 = bits.remaining() == IPV4_BYTES;
        return new Subject(LimitSubject.ADDRESS, short4 ? Integer.toUnsignedLong(bits.getInt()) : bits.getLong());
    }

    public static Subject account(long id) {
        return new Subject(LimitSubject.ACCOUNT, id);
    }

    public static Subject person(long id) {
        return new Subject(LimitSubject.PERSON, id);
    }

    public static Subject partner(String name) {
        return new Subject(LimitSubject.PARTNER, hash(name));
    }

    /** Spaces and case do not make another login. */
    public static Subject login(String typed) {
        return new Subject(LimitSubject.LOGIN, hash(typed.strip().toLowerCase(Locale.ROOT)));
    }

    private static long hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Enough to tell two apart, not enough to know who it is: {@code 203.0.113.*}, {@code 2001:db8:5:*}, {@code …a41f}. */
    public String masked() {
        return what == LimitSubject.ADDRESS ? maskedAddress() : "…%04x".formatted(id & 0xFFFF);
    }

    private String maskedAddress() {
        if (id >>> Integer.SIZE == 0) {
            return "%d.%d.%d.*".formatted(id >> 24 & 0xFF, id >> 16 & 0xFF, id >> 8 & 0xFF);
        }
        return "%x:%x:%x:*".formatted(id >>> 48, id >>> 32 & 0xFFFF, id >>> 16 & 0xFFFF);
    }
}
