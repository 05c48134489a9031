package org.grandstand.operations.control;

import static org.grandstand.operations.CallKind.AVAILABILITY;
import static org.grandstand.operations.CallKind.BAD_TOKEN;
import static org.grandstand.operations.CallKind.BROWSE;
import static org.grandstand.operations.CallKind.GATE;
import static org.grandstand.operations.CallKind.HOLDERS;
import static org.grandstand.operations.CallKind.ORDER;
import static org.grandstand.operations.CallKind.OWN;
import static org.grandstand.operations.CallKind.PASSWORD_SIGN_IN;
import static org.grandstand.operations.CallKind.PAYMENT;
import static org.grandstand.operations.CallKind.PAYMENT_NOTIFICATION;
import static org.grandstand.operations.CallKind.REGISTRATION;
import static org.grandstand.operations.CallKind.SIGN_IN;
import static org.grandstand.operations.CallKind.STAFF;
import static org.grandstand.operations.CallKind.WAITING;
import static org.grandstand.operations.LimitSubject.ACCOUNT;
import static org.grandstand.operations.LimitSubject.ADDRESS;
import static org.grandstand.operations.LimitSubject.LOGIN;
import static org.grandstand.operations.LimitSubject.PARTNER;
import static org.grandstand.operations.LimitSubject.PERSON;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.grandstand.operations.CallKind;
import org.grandstand.operations.LimitRule;
import org.grandstand.operations.LimitSubject;

/**
 * What is limited, and how far until somebody sets something else. Carriers of mobile phones put thousands of people behind one
 * address, so limits by address only stop machines; people are limited by account and person. Gates share a venue's address and are
 * limited by account alone.
 */
public interface LimitRules {

    int MINUTE = 60;
    int SHORT = 10;

    List<LimitRule> USUAL = List.of(
            LimitRule.of(BROWSE, ADDRESS, 3_000, SHORT),
            LimitRule.of(BROWSE, ACCOUNT, 300, SHORT),
            LimitRule.of(AVAILABILITY, ADDRESS, 3_000, SHORT),
            LimitRule.of(AVAILABILITY, ACCOUNT, 300, SHORT),
            LimitRule.of(WAITING, ADDRESS, 3_000, SHORT),
            LimitRule.of(WAITING, ACCOUNT, 60, SHORT),
            LimitRule.of(WAITING, PERSON, 60, SHORT),
            LimitRule.of(SIGN_IN, ADDRESS, 1_200, MINUTE),
            LimitRule.of(SIGN_IN, LOGIN, 60, MINUTE),
            LimitRule.of(PASSWORD_SIGN_IN, ADDRESS, 120, MINUTE),
            LimitRule.of(PASSWORD_SIGN_IN, LOGIN, 30, MINUTE),
            LimitRule.of(REGISTRATION, ADDRESS, 120, MINUTE),
            LimitRule.of(HOLDERS, ADDRESS, 1_200, MINUTE),
            LimitRule.of(HOLDERS, ACCOUNT, 120, MINUTE),
            LimitRule.of(HOLDERS, PERSON, 120, MINUTE),
            LimitRule.of(OWN, ADDRESS, 3_000, MINUTE),
            LimitRule.of(OWN, ACCOUNT, 240, MINUTE),
            LimitRule.of(ORDER, ADDRESS, 1_200, MINUTE),
            LimitRule.of(ORDER, ACCOUNT, 60, MINUTE),
            LimitRule.of(ORDER, PERSON, 60, MINUTE),
            LimitRule.of(PAYMENT, ADDRESS, 1_200, MINUTE),
            LimitRule.of(PAYMENT, ACCOUNT, 60, MINUTE),
            LimitRule.of(PAYMENT, PERSON, 60, MINUTE),
            LimitRule.of(GATE, ACCOUNT, 600, SHORT),
            LimitRule.of(PAYMENT_NOTIFICATION, ADDRESS, 60_000, SHORT),
            LimitRule.of(PAYMENT_NOTIFICATION, PARTNER, 60_000, SHORT),
            LimitRule.of(BAD_TOKEN, ADDRESS, 600, MINUTE),
            LimitRule.of(STAFF, ADDRESS, 1_200, MINUTE),
            LimitRule.of(STAFF, ACCOUNT, 240, MINUTE));

    static Optional<LimitRule> usual(CallKind kind, LimitSubject subject) {
        return USUAL.stream()
                .filter(rule -> rule.kind() == kind && rule.subject() == subject)
                .findFirst();
    }

    /** The usual rules, with those that were changed in their places; what is limited no more is left out. */
    static List<LimitRule> all(List<LimitRule> changed) {
        Map<String, LimitRule> byName =
                changed.stream().collect(Collectors.toMap(LimitRule::name, Function.identity()));
        return USUAL.stream()
                .map(usual -> byName.getOrDefault(usual.name(), usual))
                .toList();
    }
}
