package org.grandstand.account;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.grandstand.kernel.Named;

/** What an account may do (requirements 6.2). {@link #text} is what {@code @RolesAllowed} names. */
public enum Role {
    CUSTOMER("公众客户", "Customer"),
    BOOTH_CLERK("票亭售票员", "Booth clerk"),
    AGENCY_CLERK("代售点售票员", "Agency clerk"),
    ACCOUNT_MANAGER("客户代表", "Account manager"),
    GATE_ADMINISTRATOR("验票管理员", "Gate administrator"),
    GATE_STAFF("验票员", "Gate staff"),
    CUSTOMER_SERVICE("客服", "Customer service"),
    TICKET_OPERATIONS("票务运营", "Ticket operations"),
    PUBLIC_SITE_ADMINISTRATOR("公众平台管理员", "Public-site administrator"),
    BUSINESS_MANAGER("业务管理者", "Business manager"),
    SYSTEM_ADMINISTRATOR("系统管理员", "System administrator");

    private final Named label;

    Role(String zh, String en) {
        label = new Named(zh, en);
    }

    /** How people call it. */
    public Named label() {
        return label;
    }

    public String text() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Whether a member of staff can have it. */
    public boolean ofStaff() {
        return this != CUSTOMER;
    }

    public static Optional<Role> of(String text) {
        return Arrays.stream(values()).filter(role -> role.text().equals(text)).findFirst();
    }

    /** By its text or by what people call it in either language, in any case. */
    public static Optional<Role> named(String written) {
        String plain = written.strip();
        return Arrays.stream(values())
                .filter(role -> Stream.of(role.text(), role.name(), role.label.zh(), role.label.en())
                        .anyMatch(plain::equalsIgnoreCase))
                .findFirst();
    }
}
