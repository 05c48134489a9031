package org.grandstand.web.api;

import java.util.Optional;
import java.util.regex.Pattern;
import org.grandstand.kernel.Rejected;

/** The header that makes a write repeatable. */
public final class IdempotencyKey {

    public static final String HEADER = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    private IdempotencyKey() {}

    /** The key as sent; empty when none was. */
    public static Optional<String> of(String header) {
        if (header != null && !FORM.matcher(header).matches()) {
            throw Rejected.malformed("request.idempotency-key");
        }
        return Optional.ofNullable(header);
    }
}
