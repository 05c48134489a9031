package org.grandstand.web.api;

/** Where a session's public sale stands, as customers see it. */
public enum SaleState {
    /** Nothing is announced. */
    NOT_ON_SALE,
    /** Announced; it opens by itself. */
    UPCOMING,
    ON_SALE,
    SOLD_OUT,
    /** The sale is over, or the session is. */
    ENDED,
    CANCELLED
}
