package org.grandstand.web.api;

import java.util.Map;
import java.util.Optional;
import org.grandstand.operations.CallKind;

/** Which kind of call a request is, by its method and address alone: nothing of it has been read yet. */
final class CallKinds {

    private static final String VERSION = "/v1/";
    private static final Optional<CallKind> FREE = Optional.empty();
    private static final Optional<CallKind> BROWSE = Optional.of(CallKind.BROWSE);

    private static final Map<String, Optional<CallKind>> BY_FIRST_WORD = Map.of(
            "health", FREE, // a balancer and whoever watches ask often
            "registrations", Optional.of(CallKind.REGISTRATION),
            "holders", Optional.of(CallKind.HOLDERS),
            "payments", Optional.of(CallKind.PAYMENT_NOTIFICATION),
            "gate", Optional.of(CallKind.GATE),
            "audit", Optional.of(CallKind.STAFF));

    private CallKinds() {}

    /**
     * @param path below the archive, {@code /v1/orders}
     * @return empty for what is not limited
     */
    static Optional<CallKind> of(String method, String path) {
        if (!path.startsWith(VERSION)) {
            return BROWSE;
        }
        int end = path.indexOf('/', VERSION.length());
        String word = path.substring(VERSION.length(), end < 0 ? path.length() : end);
        return switch (word) {
            case "orders" -> Optional.of(ofOrder(method, end >= 0));
            case "sign-ins" -> Optional.of(ofSignIn(method, end >= 0));
            case "sessions" -> Optional.of(ofSession(path));
            default -> BY_FIRST_WORD.getOrDefault(word, BROWSE);
        };
    }

    private static CallKind ofOrder(String method, boolean ofOne) {
        if (!method.equals("POST")) {
            return CallKind.OWN;
        }
        return ofOne ? CallKind.PAYMENT : CallKind.ORDER;
    }

    /** A challenge, a proof and the end of a sign-in cost little. */
    private static CallKind ofSignIn(String method, boolean below) {
        return method.equals("POST") && !below ? CallKind.PASSWORD_SIGN_IN : CallKind.SIGN_IN;
    }

    private static CallKind ofSession(String path) {
        if (path.contains("/availability")) {
            return CallKind.AVAILABILITY;
        }
        return path.contains("/waiting-room") ? CallKind.WAITING : CallKind.BROWSE;
    }
}
