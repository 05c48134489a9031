package org.grandstand.simulator.publicsecurity;

/** A refusal in the provider's form: {@code Response.Error} with code and message, always with HTTP 200. */
final class ApiError extends RuntimeException {

    private final String code;

    ApiError(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }
}
