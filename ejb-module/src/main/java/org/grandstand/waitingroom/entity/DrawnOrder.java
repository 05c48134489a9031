package org.grandstand.waitingroom.entity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.grandstand.kernel.Ids;

/**
 * The random order of a drawn list: places stand by the first eight bytes of HMAC-SHA-256(seed, public place id), as an
 * unsigned number, the smaller id first if two are ever equal. A pure function of seed and list, so it is never written:
 * each node computes it once and keeps eight bytes a place.
 */
public final class DrawnOrder {

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec seed;
    /** Of all places, ascending; shifted by the sign bit, so that signed comparison orders them as unsigned. */
    private final long[] keys;
    /** Ids under keys that more than one place has, ascending. */
    private final Map<Long, long[]> twins;

    public DrawnOrder(byte[] seed, long[] placeIds) {
        this.seed = new SecretKeySpec(seed, HMAC);
        Mac mac = mac();
        long[] byId = LongStream.of(placeIds).map(id -> key(mac, id)).toArray();
        this.keys = byId.clone();
        Arrays.sort(keys);
        this.twins = twins(placeIds, byId);
    }

    /** Position of a place of the list, from 1. */
    public long position(long placeId) {
        long key = key(mac(), placeId);
        int found = Arrays.binarySearch(keys, key);
        if (found < 0) {
            throw new IllegalArgumentException("place " + Ids.text(placeId) + " is not in the drawn list");
        }
        if (twins.isEmpty()) {
            return found + 1L;
        }
        return first(found) + 1L + Arrays.binarySearch(twins.getOrDefault(key, new long[] {placeId}), placeId);
    }

    public int size() {
        return keys.length;
    }

    private int first(int found) {
        int index = found;
        while (index > 0 && keys[index - 1] == keys[found]) {
            index--;
        }
        return index;
    }

    private Map<Long, long[]> twins(long[] placeIds, long[] byId) {
        return IntStream.range(1, keys.length)
                .filter(i -> keys[i] == keys[i - 1])
                .mapToObj(i -> keys[i])
                .distinct()
                .collect(Collectors.toMap(
                        key -> key,
                        key -> IntStream.range(0, byId.length)
                                .filter(i -> byId[i] == key)
                                .mapToLong(i -> placeIds[i])
                                .sorted()
                                .toArray()));
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(seed);
            return mac;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static long key(Mac mac, long placeId) {
        byte[] hash = mac.doFinal(Ids.text(placeId).getBytes(StandardCharsets.US_ASCII));
        return ByteBuffer.wrap(hash).getLong() ^ Long.MIN_VALUE;
    }
}
