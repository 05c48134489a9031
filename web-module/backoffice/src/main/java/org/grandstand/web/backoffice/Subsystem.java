package org.grandstand.web.backoffice;

import java.util.Locale;

/** The parts of the back office, in the order of the menu. Each has a folder of pages and a file of texts per language. */
public enum Subsystem {
    VENUE("pi pi-map"),
    PROGRAMME("pi pi-calendar"),
    INVENTORY("pi pi-th-large"),
    SALE("pi pi-shopping-cart"),
    PAYMENT("pi pi-credit-card"),
    GATE("pi pi-qrcode"),
    SETTLEMENT("pi pi-book"),
    REALNAME("pi pi-id-card"),
    ACCOUNT("pi pi-users"),
    OPERATIONS("pi pi-cog");

    private final String icon;

    Subsystem(String icon) {
        this.icon = icon;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String icon() {
        return icon;
    }
}
