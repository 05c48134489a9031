package org.grandstand.payment;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a provider sent, as it came: nothing in it is to be believed before its signature is checked.
 *
 * @param headers one value a name; names in any case
 * @param body the bytes that were signed
 */
public record ProviderMessage(Map<String, String> headers, byte[] body) {
    /** No notification is larger. */
    public static final int BODY_BYTES = 64 * 1024;

    public ProviderMessage {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    /** The header's value; empty when it is absent. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
