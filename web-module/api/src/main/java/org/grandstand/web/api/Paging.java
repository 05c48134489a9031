package org.grandstand.web.api;

import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.Rejected;

/** Where a list begins and how much of it is wanted; to be taken as {@code @BeanParam}. */
public class Paging {

    static final int USUAL = 50;
    private static final int CURSOR_CHARACTERS = 200;

    @QueryParam("limit")
    @Parameter(description = "1 to 200, 50 when left out", schema = @Schema(implementation = Integer.class))
    String limit;

    @QueryParam("after")
    @Parameter(description = "next of the page before")
    String after;

    /** One page of a list with the cursor of the next; absent at the end. */
    public record Items<T>(List<T> items, String next) {

        /** Makes a page out of one row more than was wanted. */
        public static <T> Items<T> of(List<T> oneMore, int limit, Function<T, String> key) {
            if (oneMore.size() <= limit) {
                return new Items<>(oneMore, null);
            }
            List<T> items = oneMore.subList(0, limit);
            return new Items<>(items, cursor(key.apply(items.get(limit - 1))));
        }
    }

    /** 1 to 200, 50 when not said. */
    public int limit() {
        if (limit == null) {
            return USUAL;
        }
        boolean number = limit.matches("\\d{1,4}");
        int wanted = number ? Integer.parseInt(limit) : 0;
        if (wanted < 1 || wanted > Page.LIMIT) {
            throw wrong("limit", limit, "1.." + Page.LIMIT);
        }
        return wanted;
    }

    /** The key of the last row seen; empty at the beginning. */
    public Optional<String> after() {
        if (after == null || after.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] key = Base64.getUrlDecoder().decode(after.length() > CURSOR_CHARACTERS ? "?" : after);
            return Optional.of(new String(key, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException forged) {
            throw wrong("after", after.substring(0, Math.min(after.length(), CURSOR_CHARACTERS)), "next");
        }
    }

    /** Opaque to clients, so that what stands in it may change. */
    public static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    static Rejected wrong(String parameter, String value, String expected) {
        return Rejected.malformed(
                "request.bad-parameter", "parameter", parameter, "value", value, "expected", expected);
    }
}
