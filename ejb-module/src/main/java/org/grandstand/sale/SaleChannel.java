package org.grandstand.sale;

/** Where customers buy (S10.1). */
public enum SaleChannel {
    WEB,
    MINI_PROGRAM,
    BOOTH,
    AGENCY
}
