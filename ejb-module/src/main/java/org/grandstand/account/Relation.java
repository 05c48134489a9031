package org.grandstand.account;

/** Whose ticket it would be: the customer's own, or that of a person the customer may buy for. */
public enum Relation {
    SELF,
    RELATED
}
