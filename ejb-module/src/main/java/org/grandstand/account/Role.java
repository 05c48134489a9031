package org.grandstand.account;

import java.util.Arrays;
import java.util.Optional;

/** What an account may do (requirements 6.2). {@link #text} is what {@code @RolesAllowed} names. */
public enum Role {
    CUSTOMER,
    BOOTH_CLERK,
    AGENCY_CLERK,
    ACCOUNT_MANAGER,
    GATE_ADMINISTRATOR,
    GATE_STAFF,
    CUSTOMER_SERVICE,
    TICKET_OPERATIONS,
    PUBLIC_SITE_ADMINISTRATOR,
    BUSINESS_MANAGER,
    SYSTEM_ADMINISTRATOR;

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
}
