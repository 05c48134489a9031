package org.grandstand.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.grandstand.kernel.control.Json;

/**
 * A read's answer as bytes with its ETag; {@code If-None-Match} gives 304.
 *
 * @param bytes JSON in UTF-8
 * @param tag of these bytes
 */
public record Representation(byte[] bytes, EntityTag tag) {

    private static final int TAG_BYTES = 12;

    public static Representation of(Object value) {
        try {
            byte[] bytes = Json.mapper().writeValueAsBytes(value);
            return new Representation(bytes, tag(bytes));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    static EntityTag tag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new EntityTag(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, TAG_BYTES)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The answer for this one caller: kept by the browser, asked for again each time. */
    public Response answer(Request request) {
        CacheControl cache = new CacheControl();
        cache.setPrivate(true);
        cache.setNoCache(true);
        return answer(request, cache);
    }

    public Response answer(Request request, CacheControl cache) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                unchanged == null ? Response.ok(bytes, MediaType.APPLICATION_JSON_TYPE) : unchanged;
        return answer.tag(tag).cacheControl(cache).build();
    }
}
